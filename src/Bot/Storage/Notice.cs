using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Something that others must be told because of a commit. It names facts, not sentences: the text is drawn when it is
/// sent, in the receiver's language and with what they may see then.
/// </summary>
/// <param name="Kind">Which writer draws it.</param>
/// <param name="To">The people who get it, each in their personal chat.</param>
internal sealed record Notice(string Kind, IReadOnlyList<MemberId> To, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Stands for the team's own channel among the receivers: what everybody may read.</summary>
    public static readonly MemberId Channel = new("*channel");
}

/// <summary>Who receives a notice, as the sending moment knows them.</summary>
internal sealed record Receiver(TeamScope Scope, MemberId Id, string Name, Language Language, ConversationAddress Address);

/// <summary>Draws one kind of notice.</summary>
internal interface INoticeWriter
{
    string Kind { get; }

    /// <summary>
    /// True when a send of unknown end is repeated, marked as sent again, because missing it is worse than reading it
    /// twice; false when it is left alone and shown to the admin.
    /// </summary>
    bool RepeatsWhenUnsure { get; }

    /// <summary>The message, or null when it has become untrue meanwhile and nothing is to be said.</summary>
    Task<OutMessage?> WriteAsync(IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct);
}
