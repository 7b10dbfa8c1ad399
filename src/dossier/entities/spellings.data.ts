/**
 * Spellings that no rule of letters joins, one family a line, folded. Written and reviewed for this project: only forms
 * that news uses for the same name.
 */
export const SPELLINGS = `
kyiv kiev
kharkiv kharkov
lviv lvov
odesa odessa
dnipro dnepr
chernihiv chernigov
mykolaiv mykolayiv nikolaev nikolayev
zaporizhzhia zaporizhia zaporizhzhya zaporozhye zaporozhe
luhansk lugansk
donbas donbass
chornobyl chernobyl
slovyansk sloviansk slavyansk slaviansk
horlivka gorlovka
makiivka makeyevka makeevka
enerhodar energodar
latakia lattakia ladhiqiyah
vinnytsia vinnitsa vinnytsya
volodymyr vladimir wladimir wolodymyr
oleksandr alexander aleksandr aleksander alyaksandr
oleksiy alexei aleksei alexey aleksey oleksii
serhiy sergei sergey serhii sergii
andriy andrei andrey andrii
dmytro dmitry dmitri dmitriy dmitrii
mykhailo mikhail mykhaylo mikheil
mykola nikolai nikolay
yulia yuliya julia iulia
olena yelena elena
kateryna ekaterina yekaterina
iryna irina
yevhen yevgeny evgeny evgeni yevgeni eugene yevgeniy
viktor victor
konstantin constantine kostiantyn
yuri yuriy iurii yurii
mohammed muhammad mohammad mohamed muhammed mohamad mahomed mehmed
ahmed ahmad achmed ahmet
hussein husain hussain husayn hossein hussien
yusuf youssef yousef yusef yosef yousuf yussuf
abdullah abdallah abdulla
abdelfattah abdulfattah abdalfattah
osama usama
benjamin binyamin
yasser yasir
yahya yehya
petro pyotr
gaddafi qaddafi gadhafi kadafi khadafy qadhafi gadafi kaddafi
moammar muammar moamer muamar
hezbollah hizbullah hizbollah hezballah
qaida qaeda
koran quran
mecca makkah
haniyeh haniya haniyya
mashaal meshaal mishal mashal
nasrallah nasralla
soleimani suleimani sulaimani
ayatollah ayatullah
khamenei khamanei khameni
rouhani ruhani rohani
ahmadinejad ahmedinejad
erdogan erdoan
netanyahu netanjahu
tehran teheran
beijing peking
mumbai bombay
kolkata calcutta
chennai madras
yangon rangoon
guangzhou canton
sulaymaniyah sulaimaniya sulaimaniyah
raqqa raqqah
dayr deir
hodeidah hudaydah hodeida
sanaa sana
falluja fallujah
taliban taleban
houthi huthi
zelensky zelenskyy zelenskiy selenskyj zelenski zelenskij
tymoshenko timoshenko
poroshenko porochenko
yanukovych yanukovich ianukovych
yushchenko yuschenko iouchtchenko
lukashenko lukashenka loukachenko
medvedev medwedew medvediev
gorbachev gorbachov gorbatschow
yeltsin jelzin eltsine
khodorkovsky chodorkowski
navalny nawalny navalniy
tchaikovsky chaikovsky tschaikowski
tsikhanouskaya tikhanovskaya tsikhanouskaia
saakashvili sakashvili
karadzic karadjic
milosevic miloshevich
kadyrov kadirov
sisi sissi
karimi karimy
elbaradei baradei
umerov oumerov
xi hsi
mao maotsetung
`;
