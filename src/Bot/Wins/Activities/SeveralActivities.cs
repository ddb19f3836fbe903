using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>
/// Finds out whether a line tells of several customers, or of a second deed behind the first: then nothing is noted, and
/// each opens by itself.
/// </summary>
internal sealed class SeveralActivities(Router router, CustomerStore customers, CardSigner signer)
{
    private static readonly WordTable<bool> Later = new WordTable<bool>().Add(
        true, "上午|下午|早上|中午|晚上|然后|之后|接着|又|还|then|later|and then|afterwards|in the afternoon|in the evening");

    /// <returns>Null where it is one activity with one customer, or with none.</returns>
    public async Task<Reply?> AskAsync(Turn turn, LogActivity.Input input, CancellationToken ct)
    {
        if (input.Customer is not { } customer || turn.Text.Length == 0)
            return null;
        var book = await customers.BookAsync(turn.Scope, ct);
        var view = Deeds(turn, input) ?? Customers(turn, input, customer.Name, book);
        return view is null ? null : Reply.Show(SeveralActivitiesCard.Draw(view, WinDrafts.OfSender(turn, signer)));
    }

    public LogActivity.Input? Read(string said, Turn turn) =>
        router.Find(said, turn.Team.Words) is RouteResult.Found { Input: LogActivity.Input { Customer: not null } input } ? input : null;

    /// <summary>上午见了海康，下午见了大华.</summary>
    private SeveralActivitiesView? Deeds(Turn turn, LogActivity.Input input)
    {
        if (input.Note is not { } note || Read(note.Text, turn) is not { Customer: { } second })
            return null;
        var text = Folded.Of(turn.Text, turn.Team.Words);
        if (!Later.Has(text, note.Where.From))
            return null;
        return new SeveralActivitiesView
        {
            Lines =
            [
                new(input.Customer!.Name, text.Typed(0, note.Where.From)),
                new(second.Name, note.Text),
            ],
            AreDeeds = true,
        };
    }

    private SeveralActivitiesView? Customers(Turn turn, LogActivity.Input input, string name, CustomerBook book)
    {
        if (book.Lookup(name) is CustomerMeant.Known)
            return null;
        var at = turn.Text.IndexOf(name, StringComparison.Ordinal);
        var more = More(input, book);
        List<string> names = [.. CustomerLists.Of(name), .. more];
        if (at < 0 || names.Count is < 2 or > CustomerLists.Most)
            return null;
        var end = more.Count == 0 ? at + name.Length : turn.Text.IndexOf(more[^1], at + name.Length, StringComparison.Ordinal) + more[^1].Length;
        var lines = names.Select(one => new SeveralActivitiesLine(one, turn.Text[..at] + one + turn.Text[end..])).ToList();
        if (lines.Any(line => Read(line.Said, turn) is null))
            return null;
        return new SeveralActivitiesView
        {
            Lines = lines,
            Whole = more.Count == 0 ? new SeveralActivitiesLine(name, turn.Text) : null,
        };
    }

    /// <summary>"Acme, Contoso and Globex": a remark that holds nothing but names goes on with the list.</summary>
    private static IReadOnlyList<string> More(LogActivity.Input input, CustomerBook book)
    {
        if (input.Note is not { IsTheirs: false } note || note.Text.Length == 0)
            return [];
        var names = CustomerLists.Of(note.Text);
        return names.All(name => book.Lookup(name) is CustomerMeant.Known || IsProper(name) || note.IsListed) ? names : [];
    }

    /// <summary>Each of its words begins with a capital letter: "Contoso", not "very friendly".</summary>
    private static bool IsProper(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 3 } words && words.All(word => char.IsAsciiLetterUpper(word[0]));
}

/// <summary>Notes one of several activities, or all of it as one.</summary>
[Form(SeveralActivitiesCard.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class OpenActivityPart(SeveralActivities several, LogActivity log) : IForm<OpenActivityPart.Fields>
{
    internal sealed record Fields([Carried] string Said);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        // The list stays, with the others on it.
        var own = turn with { Card = null, Text = fields.Said };
        return several.Read(fields.Said, turn) is { } input
            ? log.NoteAsync(input, own, ct) : Task.FromResult(Reply.Say(Texts.Of<OpenActivityPart>(turn.Language)["Gone"]));
    }
}
