/** Short forms of English given names, the full form first. Written for this project. */
export const NICKNAMES = `
joseph joe joey
michael mike mick
william bill will billy
robert bob rob bobby
richard rick dick rich
charles chuck charlie
james jim jimmy jamie
thomas tom tommy
edward ed ted eddie
donald don
ronald ron
steven steve stephen stephan
anthony tony
christopher chris
daniel dan danny
matthew matt
gregory greg
jeffrey jeff geoff geoffrey
kenneth ken
lawrence larry
samuel sam
benjamin ben benny
nicholas nick
timothy tim
elizabeth liz beth
katherine kate kathy catherine katharine
margaret maggie meg
susan sue
deborah debbie debra
bernard bernie
mitchell mitch
peter pete
andrew andy
david dave
antonio toni
raphael rafael
`;
