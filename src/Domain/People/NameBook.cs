using System.Globalization;
using System.Text;

namespace TeamCoachBot.Domain.People;

/// <summary>A person as a team's roster knows them.</summary>
/// <param name="Nicknames">What colleagues have been seen to call them; learnt, never guessed.</param>
/// <param name="ChannelId">The id by which mentions name the person.</param>
/// <param name="Roles">Whom to tell what concerns a role; never what the person may do.</param>
public sealed record RosterName(
    MemberId Id, string Name, IReadOnlyList<string> Nicknames, GroupId? Group = null, string ChannelId = "",
    Roles Roles = Roles.None)
{
    /// <summary>By which other systems name the person; empty when it isn't known.</summary>
    public string Mail { get; init; } = "";

    /// <summary>The groups that the person leads, to say who does; as with the roles, never what they may do.</summary>
    public IReadOnlyList<GroupId> Leads { get; init; } = [];
}

/// <summary>
/// Finds people of one roster by what colleagues call them (handbook, chapter 11): nickname first, then the whole
/// name, then a part of it. A name decides nothing about identity: several hits are all returned, for the person to choose.
/// </summary>
public sealed class NameBook
{
    /// <summary>Words before or after a Chinese surname or given name that address without naming.</summary>
    private static readonly string[] Before = ["小", "老", "阿", "大"];
    private static readonly string[] After = ["总", "姐", "哥", "经理", "主管", "老师", "组长", "师傅"];

    private readonly IReadOnlyList<Entry> _people;

    public NameBook(IEnumerable<RosterName> people)
    {
        _people = [.. people.Select(p => new Entry(p, Fold(p.Name), [.. p.Nicknames.Select(Fold)], Parts(p.Name)))];
    }

    public IEnumerable<RosterName> Everyone => _people.Select(e => e.Person);

    public RosterName? Find(MemberId id) => _people.FirstOrDefault(e => e.Person.Id == id)?.Person;

    /// <summary>The person whom a mention names; identity comes from the id alone.</summary>
    public RosterName? Mentioned(string channelId) =>
        channelId.Length == 0 ? null : _people.FirstOrDefault(e => e.Person.ChannelId == channelId)?.Person;

    /// <summary>The people with this mail address, which is at most one unless the roster errs.</summary>
    public IReadOnlyList<RosterName> Mailed(string mail) => mail.Length == 0
        ? [] : [.. Everyone.Where(person => person.Mail.Equals(mail, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The people whom <paramref name="called"/> may mean, best kind of match only; empty when nobody.</summary>
    public IReadOnlyList<RosterName> Lookup(string called)
    {
        var name = Fold(called);
        if (name.Length == 0)
            return [];
        return Pick(e => e.Nicknames.Contains(name))
            ?? Pick(e => e.Folded == name)
            ?? Pick(e => e.Parts.Contains(name))
            ?? Pick(e => AddressesChinese(name, e))
            ?? [];
    }

    private List<RosterName>? Pick(Func<Entry, bool> matches)
    {
        var hits = _people.Where(matches).Select(e => e.Person).ToList();
        return hits.Count == 0 ? null : hits;
    }

    /// <summary>小李, 李姐, 王总 or a given name alone (安娜 for 李安娜).</summary>
    private static bool AddressesChinese(string name, Entry entry)
    {
        var core = name;
        foreach (var prefix in Before)
        {
            if (core.Length > prefix.Length && core.StartsWith(prefix, StringComparison.Ordinal))
                core = core[prefix.Length..];
        }

        foreach (var suffix in After)
        {
            if (core.Length > suffix.Length && core.EndsWith(suffix, StringComparison.Ordinal))
                core = core[..^suffix.Length];
        }

        return entry.Parts.Any(part => IsHan(part) && core.Length > 0
            && (core.Length < name.Length
                ? part.StartsWith(core, StringComparison.Ordinal) || part.EndsWith(core, StringComparison.Ordinal)
                : core.Length >= 2 && part.EndsWith(core, StringComparison.Ordinal)));
    }

    private static bool IsHan(string part) => part.Length is >= 2 and <= 4 && part.All(c => c is >= '\u4E00' and <= '\u9FFF');

    private static IReadOnlyList<string> Parts(string name) =>
        [.. Fold(name).Split([' ', '(', ')', ',', '-', '·', '/'], StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length > 1)];

    /// <summary>Width, case and invisible characters don't distinguish names; look-alike letters of other scripts do.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control)
                continue;
            folded.Append(Rune.IsWhiteSpace(rune) ? " " : Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString().Trim().TrimStart('@').Trim();
    }

    private sealed record Entry(RosterName Person, string Folded, IReadOnlyList<string> Nicknames, IReadOnlyList<string> Parts);
}
