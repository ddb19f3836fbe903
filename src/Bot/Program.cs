using TeamCoachBot.Bot;

return await Starting.RunAsync(() => Composition.Build(args));
