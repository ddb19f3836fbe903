using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>How writing to the ledger ended.</summary>
internal abstract record LedgerEnd
{
    private LedgerEnd()
    {
    }

    /// <summary>It is in the ledger.</summary>
    /// <param name="Root">The root entry that was written or added to.</param>
    /// <param name="Fresh">The sender's rows with it; null when an earlier delivery had written it.</param>
    /// <param name="Dossier">The root with all that follows it; null when an earlier delivery had written it.</param>
    internal sealed record Written(EntryId Root, MemberRows? Fresh, Dossier? Dossier) : LedgerEnd;

    internal sealed record Refused(Refusal Why) : LedgerEnd;

    /// <summary>Nothing was written; the commit says why.</summary>
    internal sealed record NotDone(CommitEnd End) : LedgerEnd;

    /// <summary>Nothing was written: meanwhile something happened with the customer that has to be asked about.</summary>
    internal sealed record Doubted : LedgerEnd;
}

/// <summary>What is written in the same transaction as an entry of the ledger.</summary>
internal sealed record Along
{
    public static readonly Along Nothing = new();

    /// <summary>Whom to tell.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>More rows; asked for at each attempt.</summary>
    public Action<Commit>? Rows { get; init; }

    /// <summary>What else becomes of the customer's file: a short name that was learnt, an answer that is kept.</summary>
    public Func<CustomerFile, CustomerFile>? Customer { get; init; }

    /// <summary>False when the customer, as it is by now, raises a question that the entry was not asked.</summary>
    public Func<CustomerFile, bool>? StillHolds { get; init; }
}
