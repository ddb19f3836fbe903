namespace TeamCoachBot.Domain.People;

/// <summary>What a person may be in a team (handbook, chapter 11). One person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Rep = 1,
    Lead = 2,
    Manager = 4,
    Recorder = 8,
    Reviewer = 16,
    HR = 32,
    Admin = 64,
}
