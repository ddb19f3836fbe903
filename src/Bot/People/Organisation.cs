using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>The settings under <c>Roles</c>.</summary>
internal sealed class RoleOptions
{
    public const string Section = "Roles";

    /// <summary>Entra object ids of the organisation's admins.</summary>
    public string[] Admins { get; init; } = [];
}

/// <summary>Who administers the organisation: named by configuration, never by a chat message.</summary>
internal sealed class Organisation(IOptions<RoleOptions> options)
{
    private readonly FrozenSet<string> _admins = options.Value.Admins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool IsAdmin(MemberId person) => _admins.Contains(person.Value);
}
