using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Targets;

/// <summary>Whose target it is.</summary>
public abstract record TargetOwner
{
    private TargetOwner()
    {
    }

    /// <summary>Names the owner in row keys.</summary>
    public abstract string Key { get; }

    public sealed record OfMember(MemberId Member) : TargetOwner
    {
        public override string Key => $"m|{Member.Value}";
    }

    public sealed record OfGroup(GroupId Group) : TargetOwner
    {
        public override string Key => $"g|{Group.Value}";
    }

    public sealed record OfTeam : TargetOwner
    {
        public override string Key => "t";
    }
}
