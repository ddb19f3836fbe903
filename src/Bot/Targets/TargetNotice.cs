using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Tells a member that their target was set or changed, with the number that held before.</summary>
internal sealed class TargetNotice(MemberStore members, TeamStore teams, CardSigner signer, TimeProvider time) : INoticeWriter
{
    private const string Name = "target";

    public string Kind => Name;

    /// <summary>Missing it would be worse than reading it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, Target target, TargetVersion? before, MemberId owner) => new(Name, [owner],
        new Dictionary<string, string>
        {
            ["By"] = turn.Sender.Name,
            ["Metric"] = target.Metric.Value,
            ["Period"] = target.Period.Key,
            ["Version"] = target.Versions[^1].Number.ToString(CultureInfo.InvariantCulture),
            ["Before"] = before?.Commitment.ToString(CultureInfo.InvariantCulture) ?? "",
        });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team)
            return null;
        var rows = await members.ReadAsync(to.Scope, to.Id, ct);
        var number = int.Parse(facts["Version"], CultureInfo.InvariantCulture);
        var target = TargetRows.Of(rows, team.Year).Find(t =>
            t.Metric.Value == facts["Metric"] && t.Period.Key == facts["Period"] && !t.IsPrivate);
        // A newer version is told by its own notice.
        if (target?.Holding is not { } holding || holding.Number != number)
            return null;
        var today = Zones.LocalDay(holding.SetAt, team.Zone);
        var texts = Texts.Of<TargetNotice>(to.Language);
        var told = texts.With(again ? "ToldAgain" : "Told", Typed.Line(facts["By"]));
        if (decimal.TryParse(facts["Before"], CultureInfo.InvariantCulture, out var before))
            told = texts.With("ToldBefore", told, Written.In(to.Language).Amount(
                before, TeamMetrics.UnitsOf(team.Metrics.Find(target.Metric.Value)!, team.Currency)));
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow());
        var view = TargetViews.Of(to.Language, team, today, holding, target, null) with { Facts = [told] };
        return OutMessage.Show(TargetSetCard.Draw(view, context), alert: true);
    }
}
