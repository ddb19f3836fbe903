using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"Can I make it?": how likely, from the member's own days, to the member alone.</summary>
[Command(
    "progress/chance",
    English =
    [
        "(can|will|could) ({me=i}|{team=we|the team|our team}) [still] (make|hit|reach|do|get) [it|there|my "
            + "<target>|the <target>|our <target>|<target>] [for|in|by] [{said:period}]",
        "{me=am i} [still] (going to|gonna) (make|hit|reach) [it|there|my <target>|the <target>] [for|in|by] "
            + "[{said:period}]",
        "are {team=we|we all|the team} [still] (going to|gonna) (make|hit|reach) [it|there|our <target>|the "
            + "<target>] [for|in|by] [{said:period}]",
        "what [are|is] [{me=my}|{team=our}|the] (chance|chances|odds|probability) [are|is] [of] "
            + "[(making|hitting|reaching)] [it|my <target>|the <target>|our <target>] [for|in] [{said:period}]",
        "[{me=my}|{team=our}] (chance|chances|odds) [for|in] [{said:period}]",
        "how likely ({me=am i}|is it|{team=are we}) [{me=that i will|that i}|{team=that we will|that we}|to] "
            + "[make|hit|reach] [it|my <target>|the <target>] [for|in] [{said:period}]",
        "is it [still] (possible|doable|realistic|feasible) [for ({me=me}|{team=us|the team})] [for|in] [{said:period}]",
    ],
    Chinese =
    [
        "[{me=我}|{team=<团队>}] [{said:period}] [{me=我}|{team=<团队>}] [的] [任务|目标] [还] (能不能|能否|能|可以|可不可以|会不会) "
            + "(完成|达标|做到|达成|完得成|做完|搞定|达到目标|完成任务|完成目标) [目标|任务]",
        // 季度 alone is the running one.
        "[{me=我}|{team=<团队>}] {quarter=季度|季度任务|季度目标} [{me=我}|{team=<团队>}] [还] (能不能|能否|能|可以|可不可以|会不会) "
            + "(完成|达标|做到|达成|完得成|达到目标|做完|搞定) [目标|任务]",
        "[{me=我}|{team=<团队>}] {year=年度|年度任务|年度目标} [{me=我}|{team=<团队>}] [还] (能不能|能否|能|可以|可不可以|会不会) "
            + "(完成|达标|做到|达成|完得成|达到目标|做完|搞定) [目标|任务]",
        "[{me=我}|{team=<团队>}] [{said:period}] [{me=我}|{team=<团队>}] (完得成|完成得了|做得到|达得到|来得及)",
        "[{me=我}|{team=<团队>}] [{said:period}] [{me=我}|{team=<团队>}] [的] (达标把握|把握|胜算|达标概率|概率|达标的概率|达标的可能性|完成的可能性) [有] "
            + "[多大|多少|几成|大不大]",
        "[{me=我}|{team=<团队>}] [{said:period}] [{me=我}|{team=<团队>}] 有 (多大|几成|多少) (把握|胜算|可能) [达标|完成] [任务|目标]",
        "[{me=我}|{team=<团队>}] [{said:period}] [{me=我}|{team=<团队>}] 还有 (戏|希望|机会)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 100)]
internal sealed class AskChance(ProgressReader reader, ShowTeamProgress team) : ICommand<AskChance.Input>
{
    internal sealed record Input(PeriodSlot? Said, bool Team, bool Me, bool Quarter = false, bool Year = false)
    {
        public PeriodSlot? Period => Said
            ?? (Quarter ? Running(PeriodKind.Quarter) : Year ? Running(PeriodKind.Year) : null);

        private static PeriodSlot.Named Running(PeriodKind kind) => new(new PeriodSpec.Relative(kind, 0));
    }

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input.Team)
            return await OfTeamAsync(input, turn, ct);
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var question = await reader.OfMemberAsync(turn, turn.Mine, topic, ct);
        var figures = ProgressFigures.Of(question);
        if (!input.Me && TeamGate.IsMeant(turn, figures))
            return await OfTeamAsync(input, turn, ct);
        var line = new ProgressWords(turn.Language).Line(TurnViews.Of(turn, question, figures));
        var texts = Texts.Of<ProgressView>(turn.Language);
        return Reply.Say(texts.With("Sentences", Words(Chance.Of(question, figures, turn.Sender.Id), texts, figures, turn), line));
    }

    /// <summary>A chance is told to a member alone, about their own days; a team has its pace.</summary>
    private Task<Reply> OfTeamAsync(Input input, Turn turn, CancellationToken ct) =>
        team.RunAsync(new ShowTeamProgress.Input(null, input.Period, null, null), turn, ct);

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
