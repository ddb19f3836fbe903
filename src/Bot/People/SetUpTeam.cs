using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.People;

/// <summary>Shows the team's set-up card to who may change it, and says to others who that is.</summary>
[Command(
    "team/setup",
    English =
    [
        "(set up|setup|configure|set) [the|my|our|this] (team|bot|coach)",
        "(set up|setup|settings|team settings|configuration|configure)",
        "[<show>] [the|my|our] (team settings|settings|set up|setup)",
    ],
    Chinese =
    [
        "(设置|配置|初始化|团队设置|设置团队|配置团队|团队配置|设置一下团队|开始设置|打开设置)",
        "<看> [团队] (设置|配置)",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere)]
[Help(HelpGroup.Lead, Place = 510)]
internal sealed class SetUpTeam(TeamStore teams, MemberStore members, TeamChannels channels, CardSigner signer) : ICommand<SetUpTeam.Input>
{
    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetUpTeam>(turn.Language);
        if (turn.TeamIfAny is null || turn.Actor.HasLeft)
            return Reply.Say(texts["NoTeam"]);
        if (!turn.Team.Settings.HasManager)
        {
            if (!NameLeader.MayName(turn))
                return Reply.Say(texts["WhoLeads_NotYou"]);
            var names = await members.NamesAsync(turn.Scope, ct);
            return Reply.Show(LeadCard.Ask(
                CardContext.Of(turn, signer), LeadCard.WhyAsked(turn.Language, null), turn.Team.Settings.Name,
                [.. names.Everyone]));
        }

        if (!Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin))
            return Reply.Say(texts["SetUpTeam_NotYou"]);
        return await teams.FreshAsync(turn.Scope, ct) is { } found
            ? Reply.Show(SetUpCard.Draw(
                SetUpViews.Of(turn, found.Details.ToSettings(), await channels.OfAsync(turn, ct)), CardContext.Of(turn, signer)))
            : Reply.Say(texts["NoTeam"]);
    }
}

/// <summary>Takes the set-up card.</summary>
[Form(SetUpCard.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitSetUp(TeamStore teams, TeamPartition partition, TeamChannels channels, CardSigner signer)
    : IForm<SubmitSetUp.Fields>, IRedraw
{
    internal sealed record Fields(
        string Currency, string Zone, string Language, string Pattern, string? Region, int MonthStart, int YearStart,
        string Metric, string Basis, string? Channel, EyeOn? Review = null, AmountSlot? ReviewAbove = null, int? ClosingDays = null,
        int? Protection = null);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetUpTeam>(turn.Language);
        if (await teams.FreshAsync(turn.Scope, ct) is not { } found)
            return Reply.Say(texts["NoTeam"]);
        if (SetUpViews.FirstWrong(fields, turn.Team.Metrics, found.Details.ToSettings().Stages) is { } wrong)
            return Reply.Say(texts.With("SetUpTeam_Wrong", Typed.Line(wrong).Cut(60)));
        var offered = await channels.OfAsync(turn, ct);
        if (SetUpOfWins.Complaints(fields, turn.Language) is { Count: > 0 } complaints)
            return Reply.Redraw(SetUpCard.Draw(
                SetUpViews.Of(turn, found.Details.ToSettings(), offered) with
                {
                    Draft = SetUpOfWins.DraftOf(found.Details.ToSettings(), fields, complaints),
                },
                CardContext.Of(turn, signer)));
        // What the card didn't offer because Teams told no channels stays as it was.
        var channel = fields.Channel is null ? found.Details.CelebrationChannel
            : fields.Channel == SetUpViews.NoChannel ? null : fields.Channel;
        if (channel is not null && channel != found.Details.CelebrationChannel && offered.All(c => c.Id != channel))
            return Reply.Say(texts["SetUpTeam_ChannelGone"]);
        var settings = found.Details.ToSettings() with
        {
            CelebrationChannel = channel,
            Currency = new Domain.Currency(fields.Currency),
            Zone = fields.Zone,
            Language = Bot.Language.Of(fields.Language).Tag,
            Pattern = fields.Pattern,
            HolidayRegion = fields.Region is SetUpViews.NoRegion or null ? "" : fields.Region,
            MonthStartDay = fields.MonthStart,
            FirstMonth = fields.YearStart,
            MainMetric = fields.Metric,
            Basis = fields.Basis,
            ConfirmedBy = turn.Sender.Id,
            // A team that begins inside a period says so until what was before is entered.
            CountedFrom = found.Details.CountedFrom ?? (found.Details.ConfirmedBy is null ? turn.Today : null),
        };
        settings = SetUpOfWins.Into(settings, found.Details.ToSettings(), fields);
        var commit = new Commit(turn.Scope, turn, SetUpCard.Verb, settings.ToString());
        TeamStore.Put(commit, settings, found.Details.Home, found.ETag);
        if (fields.Channel is not null)
            CelebrationStore.Chose(commit, channel);
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Redraw(SetUpCard.Draw(SetUpViews.Of(turn, settings, offered), CardContext.Of(turn, signer)))
            : CommitWords.Say(end, turn.Language);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Reply.Redraw(SetUpCard.Draw(
            SetUpViews.Of(turn, turn.Team.Settings, await channels.OfAsync(turn, ct)) with
            {
                Draft = Complaints.Draft(refused, turn.Language),
            },
            CardContext.Of(turn, signer)));
}
