/** Given names from many regions that are no everyday words. Written for this project; a hint that a run names a person. */
export const GIVEN_NAMES = `
james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth
kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda
dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra
rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia isabella tammy marco mike joe nancy chuck mitch bernie
boris theresa nigel jeremy keir rishi liz tony gordon nicola simon jeremy alastair angus hamish fiona imogen colin graham trevor ian alan neil stuart
angela olaf friedrich annalena robert christian markus horst wolfgang gerhard helmut jürgen klaus dieter hans heinrich karl ulrich sabine ursula katrin
emmanuel françois francois nicolas jacques jean marine édouard edouard bruno gérard pierre philippe laurent michel claude sylvie brigitte ségolène valérie
pedro mariano josé carlos juan luis jorge javier miguel antonio francisco manuel alejandro fernando rafael ricardo eduardo sergio alberto pablo diego andrés
nicolás hugo evo rafael lula dilma jair luiz inácio michel rodrigo leonardo gustavo iván ivan álvaro alvaro mauricio sebastián sebastian gabriel michelle cristina
giuseppe matteo silvio mario giorgia luigi paolo enrico sergio romano franco carlo giovanni francesco andrea roberto
vladimir dmitry dmitri sergei sergey mikhail boris yuri andrei andrey alexei aleksei nikolai igor oleg viktor victor anatoly maxim pavel ivan konstantin
volodymyr petro yulia oleksandr oleksiy andriy dmytro serhiy mykhailo mykola vitali vitaliy rustem rustum yuriy ihor oksana olena iryna olha kateryna natalia tetiana
olga natalya svetlana tatiana irina elena ekaterina anastasia ksenia yelena lyudmila alexandra
andrzej donald mateusz jarosław jaroslaw lech krzysztof viktor orbán gábor péter zoltán lászló václav milos miloš andrej robert petr pavel zuzana aleksandar slobodan ivica zoran
recep tayyip hakan mevlüt ahmet mehmet mustafa kemal abdullah ibrahim ekrem süleyman hulusi fatih binali devlet selahattin meral
mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein husain omar khalid khaled abdul abdel abdulaziz salman faisal fahd bashar hafez saddam muammar
ayman osama yasser yasir mahmoud ismail yahya hosni anwar gamal nasser rafik saad michel nabih walid samir fuad haider nouri adil barham
hassan mahmoud ebrahim masoud javad mohammad-javad qassem esmail ruhollah akbar mir-hossein
benjamin yitzhak ariel ehud shimon naftali yair benny avigdor yoav gideon moshe golda tzipi itamar bezalel isaac
narendra manmohan rahul sonia amit rajnath arvind nirmala sushma arun atal indira rajiv mamata yogi akhilesh mayawati subrahmanyam
imran nawaz shehbaz asif bilawal benazir pervez ashraf hamid abdullah gulbuddin
xi li wang zhang chen liu hu jiang jinping keqiang qiang jintao jiabao wen yang
kim moon yoon park lee roh jong-un jong-il yo-jong jae-in suk-yeol geun-hye myung-bak
shinzo fumio yoshihide junichiro taro yukio naoto shigeru sanae kishida hiroshi takeshi kenji akira yoko haruki
aung suu min thein prayuth thaksin yingluck srettha nguyen hun sen joko prabowo megawati susilo najib mahathir anwar lee rodrigo ferdinand benigno gloria leni
cyril jacob nelson thabo robert emmerson morgan uhuru raila william yoweri paul idriss mahamat félix felix joseph denis étienne alassane laurent macky
goodluck muhammadu olusegun bola umaru sani kofi nana john ellen george julius filipe hage joão abiy meles hailemariam isaias omar abdel-fattah salva riek
justin stephen jean paul pierre chrystia jagmeet scott malcolm tony kevin julia anthony jacinda john christopher bill
antónio antonio kofi ban ki-moon jens mark anders federica josep kaja charles ursula roberta david donald herman jose jean-claude christine mario kristalina tedros
rex mike john bolton jared ivanka melania hillary barack michelle kamala elon jeff tim sundar satya larry sergey mark sheryl susan
greta malala julian edward chelsea alexei navalny gerry martin leo micheál enda mary arlene
tammy marjorie kevin hakeem ron nikki vivek chris lindsey ted rand elizabeth cory amy pete beto stacey gavin gretchen andrew
tomas jan jens lars anders erik magnus mette helle ulf stefan fredrik magdalena sanna petteri alexander katrín jonas erna gitanas ingrida kaja jüri krišjānis
aisha fatima zainab khadija amina layla leila noor nadia yasmin mariam hala rania samira salma farah dina huda
`;
