using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Chooses which of several teams the person means from now on.</summary>
[Command(
    "team/choose",
    English =
    [
        "(switch|change|choose|select|pick) [my|the] team [to] [{name:text}]",
        "(switch|change) to [the] team {name:text}",
        "(which team am i in|my teams|which team|what team am i in|which teams am i in)",
        "use [the] team {name:text}",
    ],
    Chinese =
    [
        "(切换|换|选|选择|更换|切换到|换到) [一个|个] 团队 [到] [{name:text}]",
        "(切换到|换到|切到) {name:text}",
        "(我在哪个团队|我的团队|我在哪些团队|哪个团队|我属于哪个团队)",
    ],
    Who = Who.Everyone,
    Where = Where.Private)]
[Help(HelpGroup.You, Place = 700)]
internal sealed class ChooseTeam(PersonStore people, TeamQuestion question) : ICommand<ChooseTeam.Input>
{
    internal sealed record Input(TextSlot? Name);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ChooseTeam>(turn.Language);
        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Teams.Count == 0)
            return Reply.Say(texts["NoTeam"]);
        if (card.Teams.Count == 1)
            return Reply.Say(texts.With("ChooseTeam_OnlyOne", Typed.Line(card.Teams[0].Name)));
        if (input.Name is null)
            return question.Ask(card.Teams, turn);
        var called = input.Name.Text.Trim();
        var named = card.Teams.Where(t => t.Name.Contains(called, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count != 1)
            return named.Count > 1
                ? question.Ask(named, turn)
                : Reply.Say(texts.With(
                    "ChooseTeam_NotYours", Typed.Line(called),
                    Written.In(turn.Language).List([.. card.Teams.Select(t => Typed.Line(t.Name).ToString())])));
        await people.SaveAsync(turn.Tenant, card with { Chosen = named[0].Id }, ct);
        return Reply.Say(texts.With("ChooseTeam_Done", Typed.Line(named[0].Name)));
    }
}

/// <summary>The press of a team's button: remembers it and answers what was asked before.</summary>
[Form(Verb, Who = Who.Everyone, Where = Where.Private)]
internal sealed class ChooseTeamForm(PersonStore people) : IForm<ChooseTeamForm.Fields>
{
    public const string Verb = "team/chosen";

    /// <param name="Then">What was asked before the team was known; answered in the same breath.</param>
    internal sealed record Fields([Carried] TeamId Team, [Carried] string? Then);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ChooseTeam>(turn.Language);
        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Teams.FirstOrDefault(t => t.Id == fields.Team) is not { } team)
            return Reply.Say(texts["NoTeam"]);
        await people.SaveAsync(turn.Tenant, card with { Chosen = team.Id }, ct);
        return string.IsNullOrEmpty(fields.Then)
            ? Reply.Say(texts.With("ChooseTeam_Done", Typed.Line(team.Name)))
            : Reply.AskAgain(fields.Then);
    }
}
