/** Two reports each in two languages: sister papers, a town and its university, two people of one name. */
export const COAST = {
  'coast-en.md': `# The coast votes

The Coastal Fishers Federation met in Valdoria on 14 March 1998 with 212 delegates. Marta Ibarra opened the meeting and asked for patience with the port.

In the hall of the University of Valdoria the delegates heard Luis Ibarra, who had counted 47 boats between Cala Honda and the lighthouse. He spoke for an hour.

The vote was told by the Harbour Gazette the next morning, on page 3. It gave the Coastal Fishers Federation little hope for 1999.

Half of the boats stayed in Valdoria that week. The other half went out on the 16th, in a wind that nobody had expected.
`,
  'coast-es.md': `# La costa vota

La Federación de Pescadores Costeros se reunió en Valdoria el 14 de marzo de 1998 con 212 delegados. Marta Ibarra abrió la reunión y pidió paciencia con el puerto.

En la sala de la Universidad de Valdoria los delegados escucharon a Luis Ibarra, que había contado 47 barcos entre Cala Honda y el faro. Habló durante una hora.

La votación la contó a la mañana siguiente la Gaceta del Puerto, en la página 3. Daba a la Federación de Pescadores Costeros poca esperanza para 1999.

La mitad de los barcos se quedó en Valdoria aquella semana. La otra mitad salió el 16, con un viento que nadie había esperado.
`,
  'money-en.md': `# Who pays for the nets

Money was the matter of 2 June 2003, when the Coastal Fishers Federation sent Marta Ibarra to the ministry with 18 pages of figures and a drawing by Luis Ibarra.

The editors of the Harbour Gazette and those of the Gaceta del Puerto, which is written by other people, both asked for the 18 pages. Neither got them.

A teacher of the University of Valdoria, Pilar Roig, worked out that each net cost 640 coins. She sent that to the Coastal Fishers Federation and kept a copy.

The ministry answered in 2005, from Cala Honda, that it had no coins for nets.
`,
  'money-es.md': `# Quién paga las redes

De dinero se trataba el 2 de junio de 2003, cuando la Federación de Pescadores Costeros envió a Marta Ibarra al ministerio con 18 páginas de cifras y un dibujo de Luis Ibarra.

Los redactores del Harbour Gazette y los de la Gaceta del Puerto, que escribe otra gente, pidieron ambos las 18 páginas. Ninguno las recibió.

Una profesora de la Universidad de Valdoria, Pilar Roig, calculó que cada red costaba 640 monedas. Lo envió a la Federación de Pescadores Costeros y guardó una copia.

El ministerio contestó en 2005, desde Cala Honda, que no tenía monedas para redes.
`,
} as const;

/** Letters of an office whose name has no word in common in German and French, and an acronym of two orders. */
export const KEEPERS = {
  'keepers-de.md': `# Brief aus Brunsand

Am 3. Mai 1911 schrieb das Nordische Ölkontor aus Brunsand an Emil Quist. Es ging um 14 Lampen und um das Öl von Tarnholm.

Quist las den Brief zweimal. Dass das Nordische Ölkontor ihm danken wollte, glaubte er bis zum 9. Mai nicht, und auch Henrike Osten in Tarnholm nicht.

Im Herbst kam die WTO ins Spiel, von der bis dahin in Brunsand niemand gehört hatte. Sie verlangte 300 Mark.

Am Ende zahlte das Nordische Ölkontor, und Henrike Osten trug die Lampen mit Emil Quist auf den Turm.
`,
  'keepers-fr.md': `# Lettre de Brunsand

Le 3 mai 1911, le Comptoir Boréal écrivit de Brunsand à Emil Quist. Il s’agissait de 14 lampes et de l’huile de Tarnholm.

Quist lut la lettre deux fois. Que le Comptoir Boréal veuille le remercier, il ne le crut pas avant le 9 mai, ni Henrike Osten à Tarnholm.

À l’automne, l’OMC entra en jeu, dont personne à Brunsand n’avait entendu parler jusque-là. Elle exigea 300 marks.

Enfin le Comptoir Boréal paya, et Henrike Osten porta les lampes sur la tour avec Emil Quist.
`,
  'oil-de.md': `# Das Öl von Tarnholm

Für den Winter 1912 bestellte Henrike Osten 80 Fässer. Die WTO lieferte 60, und das Nordische Ölkontor schwieg.

Emil Quist fuhr nach Brunsand, um bei der WTO nach den 20 Fässern zu fragen. Man zeigte ihm einen leeren Keller.

Erst 1913 schrieb die WTO, das Öl sei in Tarnholm geblieben. Dort stand es noch 1920.
`,
  'oil-fr.md': `# L’huile de Tarnholm

Pour l’hiver 1912, Henrike Osten commanda 80 barils. L’OMC en livra 60, et le Comptoir Boréal se tut.

Emil Quist se rendit à Brunsand pour demander les 20 barils à l’OMC. On lui montra une cave vide.

Ce n’est qu’en 1913 que l’OMC écrivit que l’huile était restée à Tarnholm. Elle s’y trouvait encore en 1920.
`,
} as const;
