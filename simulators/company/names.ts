/** Invented people: the lists are combined freely, a likeness to anyone is chance. */
export const FEMALE_NAMES =
  'Anke Annegret Antje Ayşe Birgit Britta Charlotte Claudia Dörte Elif Emma Franziska Frauke Gülsüm Hannah Heike Imke Jana Johanna Jördis Käthe Katrin Lara Leonie Lina Luise Magdalena Marlene Mia Miriam Nadine Olga Petra Ronja Rosalie Sabine Sünje Svenja Tabea Tanja Ulrike Verena Wiebke Yvonne Zeynep Zoë'.split(
    ' ',
  );

export const MALE_NAMES =
  'Achim Björn Bülent Carsten Cem Christoph Dariusz David Detlef Elias Emre Fabian Felix Finn Florian Götz Günter Hakan Hannes Henning Holger Igor Jannik Joachim Jörn Jürgen Karsten Knut Konrad Lennart Lukas Malte Marius Mathis Moritz Niklas Olaf Paul Rainer Rüdiger Sönke Stefan Timo Tomasz Uwe Volker Wolfgang Yannick'.split(
    ' ',
  );

export const LAST_NAMES =
  'Ackermann Adomeit Albrecht Arslan Bäcker Bachmann Becker Böhm Brandt Brinkmann Büscher Çelik Dahlmann Demir Drews Ebeling Eickhoff Engel Fährmann Feldkamp Fiedler Förster Frings Fuchs Gärtner Gerdes Göbel Grabowski Großmann Günther Haase Häusler Heinrichs Hellwig Hölscher Hübner Iversen Jäger Jansen Jürgens Kahl Kaminski Kaya Klöckner Köhler König Kowalski Krämer Kröger Lehnert Lindemann Löffler Lübke Lüders Mahler Matthes Möller Nagel Neuhaus Nowak Öhler Ostermann Özdemir Pagel Petersen Pfeiffer Pohlmann Quast Radtke Reinhardt Röder Rößler Sander Schäfer Schlüter Schönfeld Schröder Schütz Seidel Sievers Stöcker Strauß Süßmann Thiele Tönnies Uhlig Vogt Völker Wächter Weidner Westphal Wölk Wünsche Yıldız Ziegler Zöllner'.split(
    ' ',
  );

const ASCII: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

/** Addresses are plain ASCII, as most mail systems here want them. */
export function addressPart(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßı]/g, (letter) => ASCII[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '');
}
