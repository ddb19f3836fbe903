using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Who may press a button: one person, whoever holds a role, or anyone in the conversation.</summary>
internal readonly record struct Addressee
{
    private Addressee(MemberId? person, Roles role) => (Person, Role) = (person, role);

    public static readonly Addressee Anyone = new(null, Roles.None);

    /// <summary>The one person, when it is meant for one.</summary>
    public MemberId? Person { get; }

    /// <summary>Any of these roles is enough; <see cref="Roles.None"/> when no role is asked for.</summary>
    public Roles Role { get; }

    public static Addressee Only(MemberId person) => new(person, Roles.None);

    public static Addressee Any(Roles role) =>
        role == Roles.None ? throw new ArgumentOutOfRangeException(nameof(role), "Name a role.") : new(null, role);

    /// <summary>True when this person, with the roles read from storage for this very turn, may press.</summary>
    public bool Admits(MemberId presser, Roles roles) =>
        (Person is null || Person == presser) && (Role == Roles.None || (Role & roles) != Roles.None);
}
