using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot;

/// <summary>What the bot answers. Features return it; only <c>Teams/</c> sends.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    public static readonly Reply Nothing = new Silent();

    /// <summary>A plain sentence. <paramref name="text"/> is already escaped for message text.</summary>
    public static Reply Say(string text, params IReadOnlyList<Suggestion> suggestions) => new Said(text, suggestions);

    /// <summary>A new message that holds a card.</summary>
    public static Reply Show(Card card) => new Shown(card);

    /// <summary>The pressed card is replaced by this one; where nothing was pressed it is shown as a new message.</summary>
    public static Reply Redraw(Card card) => new Redrawn(card);

    /// <summary>
    /// The pressed card as it is now, for whoever pressed; the others' is updated by who posted it. Where nothing can be
    /// redrawn for one person it is nothing: the update reaches them too.
    /// </summary>
    public static Reply Refresh(Card card) => new Refreshed(card);

    /// <summary>
    /// What only the asker may see: in a personal chat it is the answer itself; elsewhere <paramref name="aside"/> is
    /// said in the conversation and <paramref name="answer"/> sent to the person's own chat.
    /// </summary>
    public static Reply Privately(string aside, Reply answer) => new Private(aside, answer);

    /// <summary>
    /// Nothing by itself: the desk answers <paramref name="text"/> as if the person had said it now. For what had to be
    /// cleared up first.
    /// </summary>
    public static Reply AskAgain(string text) => new AskedAgain(text);

    internal sealed record AskedAgain(string Text) : Reply;

    internal sealed record Silent : Reply;

    internal sealed record Said(string Text, IReadOnlyList<Suggestion> Suggestions) : Reply;

    internal sealed record Shown(Card Card) : Reply;

    internal sealed record Redrawn(Card Card) : Reply;

    internal sealed record Refreshed(Card Card) : Reply;

    internal sealed record Private(string Aside, Reply Answer) : Reply;
}

/// <summary>A button under a message that writes a text for the person (Teams shows the first three).</summary>
internal sealed record Suggestion(string Title, string Text);

/// <summary>Answers whatever arrives. The one door between <c>Teams/</c> and the rest of the bot.</summary>
internal interface IDesk
{
    /// <summary>Never throws for something that a person can cause; storage outages bubble as exceptions.</summary>
    Task<Reply> AnswerAsync(Arrival arrival, CancellationToken ct);
}
