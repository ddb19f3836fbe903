using System.Collections.Frozen;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Who administers the organisation (<c>Roles:Admins</c>, Entra object ids): named by configuration, never by a chat
/// message.
/// </summary>
internal sealed class Organisation(IConfiguration settings)
{
    private readonly FrozenSet<string> _admins = settings.List("Roles:Admins").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool HasAdmins => _admins.Count > 0;

    public int Admins => _admins.Count;

    public bool IsAdmin(MemberId person) => _admins.Contains(person.Value);
}
