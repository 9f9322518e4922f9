import { Notice } from 'obsidian-test-mocks/obsidian';

/** How long a notice stays in the app when its caller does not say, in milliseconds. */
const USUAL = 5000;

const timers = new WeakMap<Notice, number>();

/** Notices in the corner of the document. The mocks clone a fragment, which loses its buttons' handlers. */
export function drawNotices(): void {
  Notice.prototype.constructor__ = function (message, duration) {
    const box =
      document.querySelector<HTMLElement>('.notice-container') ??
      document.body.createDiv('notice-container');
    this.containerEl = box;
    this.noticeEl.addClass('notice');
    this.messageEl.addClass('notice-message');
    this.noticeEl.append(this.messageEl);
    this.setMessage(message);
    box.append(this.noticeEl);
    this.noticeEl.addEventListener('click', () => {
      this.hide();
    });
    const stay = duration ?? USUAL;
    if (stay > 0) {
      timers.set(
        this,
        window.setTimeout(() => {
          this.hide();
        }, stay),
      );
    }
  };
  Notice.prototype.setMessage = function (message) {
    this.messageEl.replaceChildren(message);
    return this;
  };
  Notice.prototype.hide = function () {
    window.clearTimeout(timers.get(this));
    this.noticeEl.remove();
    const box = document.querySelector('.notice-container');
    if (box?.childElementCount === 0) box.remove();
  };
}
