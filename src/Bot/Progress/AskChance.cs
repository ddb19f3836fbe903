using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Can I make it?": how likely, from the member's own days, to the member alone.</summary>
//PHRASES AskChance
internal sealed class AskChance(ProgressReader reader, ShowTeamProgress team) : ICommand<AskChance.Input>
{
    internal sealed record Input(PeriodSlot? Period, bool Team);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input.Team)
            return await team.RunAsync(new ShowTeamProgress.Input(null, input.Period, null, null), turn, ct);
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        var figures = ProgressFigures.Of(question);
        var line = new ProgressWords(turn.Language).Line(ProgressViews.Of(turn, question, figures));
        var texts = Texts.Of<ProgressView>(turn.Language);
        return Reply.Say(texts.With("Sentences", Words(Chance.Of(question, figures, turn.Sender.Id), texts, figures, turn), line));
    }

    private static string Words(Domain.Outcome<Chance> outcome, Texts texts, ProgressFigures figures, Turn turn)
    {
        var written = Written.In(turn.Language);
        if (outcome.TryGet(out var chance, out var refusal))
            return texts.With("Chance_" + Band(chance.Percent), chance.Percent, written.WorkingDays(chance.HistoryDays));
        return refusal switch
        {
            ChanceRefusal.TooLittleHistory little => texts.With(
                "Chance_TooLittle", written.WorkingDays(little.Days), written.WorkingDays(little.Needed)),
            ChanceRefusal.NoTarget => texts.With("Chance_NoTarget", written.Period(figures.Period, turn.Today)),
            ChanceRefusal.AlreadyDone => texts["Chance_Done"],
            ChanceRefusal.NoDayLeft => texts["Chance_NoDay"],
            _ => texts["Chance_NotThis"],
        };
    }

    /// <summary>Words beside the number, so that 51 isn't read as a promise.</summary>
    private static string Band(int percent) => percent switch
    {
        >= 80 => "Likely",
        >= 55 => "RatherYes",
        >= 45 => "Open",
        >= 20 => "RatherNo",
        _ => "Unlikely",
    };
}
