using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Tells the managers that a celebration may stand in the channel or not, and that it isn't sent again.</summary>
internal sealed class UnsureNotice(CelebrationStore store, CelebrationViews views, People.TeamStore teams) : INoticeWriter
{
    private const string Name = "celebration/unsure";
    private const string Day = "Day";
    private const string Card = "Card";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(IReadOnlyList<MemberId> managers, DateOnly day, string card) => new(
        Name, managers, new Dictionary<string, string> { [Day] = CelebrationRows.Text(day), [Card] = card });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team || CelebrationRows.Day(facts[Day]) is not { } on)
            return null;
        var day = await store.DayAsync(to.Scope, on, ct);
        var view = await views.OfAsync(to.Scope, team, day, facts[Card], ct);
        // Found in the channel meanwhile, or taken back: nothing is in doubt.
        if (view.Lines.Count == 0 || day.PostOf(facts[Card]).State == PostState.Posted)
            return null;
        var words = new CelebrationWords(to.Language);
        return OutMessage.Say(Texts.Of<UnsureNotice>(to.Language).With(
            "Unsure", view.IsDay ? words.Title(view) : words.Deed(view.Lines[0])));
    }
}
