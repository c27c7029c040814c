/**
 * Words that open the lists of leaked passwords. Alone, doubled, or with the usual decorations (capitals, digits, a year,
 * "!" at the end, 3 for e) they are refused; see `isCommonPassword`.
 */
const words =
  "password passwort passw0rd pass passwd senha contrasena motdepasse parola haslo qwerty qwertz azerty qwertyuiop asdfgh " +
  "asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t zaq12wsx q1w2e3 q1w2e3r4 qweasd " +
  "qweasdzxc qweqwe asdasd asdf zxcv poiuyt lkjhgf mnbvcxz letmein letmeinnow welcome welcomeback willkommen bienvenue " +
  "admin administrator root superuser sysadmin login signin guest user username test testing tester demo default changeme " +
  "change secret geheim private access master manager system server computer internet google facebook twitter instagram " +
  "linkedin youtube yahoo hotmail gmail outlook microsoft windows apple iphone samsung android nokia motorola toyota honda " +
  "nissan suzuki kawasaki yamaha ferrari porsche mercedes mustang corvette camaro chevrolet chevy ford dodge harley bmw audi " +
  "volkswagen jaguar lexus subaru mitsubishi football futbol fussball soccer baseball basketball hockey tennis golf golfer " +
  "cricket rugby swimming runner boxing wrestling fishing hunting hunter sailing surfing skiing dragon tiger lion eagle " +
  "falcon panther monkey donkey horse dolphin shark turtle rabbit bunny kitten kitty puppy doggy bear wolf wolves snake spider " +
  "scorpion phoenix unicorn butterfly bluebird penguin pokemon pikachu charizard naruto goku dragonball minecraft roblox " +
  "fortnite warcraft starcraft diablo overwatch nintendo playstation xbox sonic mario zelda batman superman spiderman " +
  "ironman captain wolverine deadpool joker avengers marvel starwars skywalker yoda vader darthvader startrek matrix " +
  "gandalf frodo hobbit potter harrypotter hermione dumbledore gryffindor slytherin simpson homer bart scooby snoopy garfield " +
  "mickey minnie disney princess prince queen king kingkong angel devil demon lucifer jesus christ god heaven blessed faith " +
  "church bible amen trinity maria mary joseph michael mike michelle jennifer jessica ashley amanda nicole danielle samantha " +
  "elizabeth stephanie melissa heather rebecca rachel victoria alexandra alexander alexis andrea andrew anthony benjamin " +
  "brandon charles charlie christian christopher daniel david edward eric ethan george hannah harley henry jackson jacob " +
  "jasmine jason jeremy john johnny jonathan jordan joshua justin katherine kevin kimberly laura lauren leonardo linda lisa " +
  "louis lucas madison marina marlboro martin matthew maxwell megan melanie monica morgan natalie natasha nathan nicholas oliver " +
  "olivia patricia patrick paul peter philip pauline robert roberto richard ronald ronaldo messi ryan sabrina sandra sarah " +
  "savannah sebastian sophie spencer steven summer susan tamara taylor teresa thomas tiffany timothy tyler vanessa veronica " +
  "victor vincent virginia walter william zachary carlos alejandro alberto fernando francisco antonio eduardo ricardo gabriel " +
  "gabriela daniela valentina camila mohammed ahmed hassan ibrahim mustafa fatima krishna ganesh shiva lakshmi india pakistan " +
  "bangladesh indonesia malaysia singapore vietnam china beijing shanghai japan tokyo korea america american canada toronto " +
  "mexico brazil brasil argentina colombia espana madrid barcelona realmadrid france paris marseille germany deutschland berlin " +
  "hamburg munich bayern italia italy milano juventus napoli england london liverpool arsenal chelsea chelseafc manchester " +
  "manutd united everton newcastle celtic rangers scotland ireland dublin poland polska russia moskva ukraine turkey istanbul " +
  "galatasaray fenerbahce besiktas australia sydney melbourne africa egypt newyork chicago boston dallas houston denver " +
  "phoenix detroit miami atlanta seattle oakland florida california texas vegas lasvegas hawaii yankees redsox cowboys steelers " +
  "packers patriots broncos raiders giants eagles dolphins lakers celtics bulls chicagobulls jordan23 kobe lebron iverson " +
  "sunshine sunflower rainbow moonlight midnight starlight sunset flower flowers rosebud jasmine lavender orchid violet " +
  "purple orange yellow black blackie white silver golden green blue blueberry cherry strawberry banana apples pineapple " +
  "peaches coconut chocolate cookie cookies cupcake brownie candy sugar honey pepper ginger cinnamon vanilla pumpkin peanut " +
  "butter cheese cheesecake pizza hamburger bacon chicken coffee whiskey vodka tequila budweiser heineken guinness cocacola " +
  "pepsi love lover lovers loveme loveyou iloveyou iloveu iloveme iloveher iloveyou2 ilovegod ilove teamo tequiero jetaime mylove " +
  "myloves lovely babygirl baby babyboy babe sweetheart sweetie sweety sweet beautiful pretty gorgeous handsome sexy hottie " +
  "cutie cutiepie honeybee darling forever always together happy smile smiley friends friend bestfriend family mother father " +
  "mommy daddy mom dad sister brother grandma children babies cheer cheerleader dancer dancing dance music musica guitar " +
  "guitars drummer piano singer metallica nirvana slipknot linkinpark ironmaiden blink182 greenday eminem rihanna beyonce " +
  "madonna beatles elvis jackson5 bobmarley tupac snoopdogg hiphop rocknroll rockstar rockon superstar star stargate freedom " +
  "liberty america peace hope dream dreamer dreams believe success winner champion champions lucky luckyone fortune money " +
  "millionaire dollar business company office work worker school student teacher college university summer winter spring " +
  "autumn monday tuesday wednesday thursday friday saturday sunday january february march april august september october " +
  "november december security secure trustno1 trustme nothing something whatever anything everything nobody noname unknown " +
  "hello helloworld hellokitty goodbye goodluck please thankyou abc xyz abcdef abcdefg abcdefgh abcd abc123 a1b2c3 a1b2c3d4 aa123456 " +
  "test123 killer killers hacker hacking hackers ninja samurai warrior soldier marine marines army airforce navy police " +
  "fireman firefighter pirate cowboy gangster gangsta thug player playboy playgirl stupid idiot loser asshole bastard bitch " +
  "fuckyou fuckoff fuckme fuck shit bullshit crazy maniac monster mustang666 vampire zombie ghost shadow shadows darkness dark " +
  "thunder lightning storm stormy hurricane tornado winter snow snowball snowman snowflake icecream iceman fire firefly " +
  "firebird water ocean beach island river mountain forest nature garden galaxy universe planet earth saturn jupiter neptune " +
  "mercury apollo athena zeus hercules achilles spartan sparta trojan titan titanic legend hero heroes genius wizard magic " +
  "magical mystic merlin excalibur camelot castle knight knights dragon1 creative creator designer artist picture camera " +
  "photo movie cinema hollywood broadway theater express america1 airplane airport travel holiday vacation birthday " +
  "christmas xmas halloween easter santa santaclaus valentine wedding mobile telephone phone laptop desktop keyboard mouse " +
  "monitor printer network wireless wifi database oracle mysql postgres mongodb redis docker kubernetes jenkins github gitlab " +
  "python django flask javascript typescript react angular nodejs java program programmer developer development production " +
  "staging weighhouse decision workshop";

/** Rows and loops of a keyboard, and the alphabet: any run of at least eight of them in either direction is refused. */
const runs = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "zaq1xsw2cde3vfr4bgt5nhy6mju7",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1a2b3c4d5e6f7g8h9i0j",
  "a1b2c3d4e5f6g7h8i9j0",
  "741852963085296374100",
  "147258369014725836900",
];

const known = new Set(words.split(" "));

/** What people write instead of letters. */
const swapped: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Whether a password is among the first anybody would try. Stands in for a list of the 3,000 most used by the rules that
 * made most of it: a well-known word with decorations, a run on the keyboard, a few characters over and over, a date.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return isRepetition(plain) || isRun(plain) || isDate(plain) || candidates(plain).some(isKnown);
}

/** "abababab", "lovelove1", "aaaabbbb", "11223344". */
function isRepetition(text: string): boolean {
  return new Set(text).size <= 2 || /^(.{1,10})\1+.{0,3}$/.test(text) || /^(?:(.)\1+)+$/.test(text);
}

function isRun(text: string): boolean {
  const core = text.replace(/[!?.*#]+$/, "");
  if (core.length < 6) return false;
  return runs.some((run) => run.includes(core) || run.includes(Array.from(core).reverse().join("")));
}

function isDate(text: string): boolean {
  const digits = text.replace(/[-./ ]/g, "");
  return (
    /^\d{8}$/.test(digits) &&
    (/^(19|20)\d\d(0\d|1[0-2])[0-3]\d$/.test(digits) || /^[0-3]\d[0-3]\d(19|20)\d\d$/.test(digits))
  );
}

/** The text without the decorations of its ends, as written and with swapped letters put back. */
function candidates(text: string): string[] {
  const asWritten = [
    text,
    text.replace(tail, ""),
    text.replace(head, ""),
    text.replace(tail, "").replace(head, ""),
  ];
  return [...asWritten, ...asWritten.map(unswap), unswap(text).replace(tail, "")];
}

const tail = /[\d\W_]{1,5}$/;
const head = /^[\d\W_]{1,4}/;

function unswap(text: string): string {
  return Array.from(text, (character) => swapped[character] ?? character).join("");
}

const opening = /^(my|the|im|i|mr|new|our|super|big|hot|red|little)/;

function isKnown(text: string): boolean {
  return known.has(text) || known.has(text.replace(opening, ""));
}
