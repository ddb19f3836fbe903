using System.Globalization;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Groups are named by number or by word; the same group is found by both languages' way of saying it.</summary>
internal static class GroupNames
{
    public static GroupId IdOf(GroupSlot group) => new(
        group.Number is { } number
            ? number.ToString(CultureInfo.InvariantCulture)
            : group.Name.Trim().ToUpperInvariant());

    /// <summary>"group 2", "2 组", "华东组".</summary>
    public static string Written(GroupId group, Language language) =>
        Texts.For(typeof(GroupNames), language).With(
            int.TryParse(group.Value, CultureInfo.InvariantCulture, out _) ? "Group_Number" : "Group_Name",
            Typed.Line(group.Value));

    /// <summary>"group 1, group East", "1 组、华东组"; empty for none.</summary>
    public static string Written(IEnumerable<GroupId> groups, Language language)
    {
        var written = groups.Select(group => Written(group, language)).Order(StringComparer.Ordinal).ToList();
        var texts = Texts.For(typeof(GroupNames), language);
        return written.Count == 0 ? "" : written.Aggregate((list, next) => texts.With("Group_And", list, next));
    }
}
