using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Tests;

/// <summary>The people of every test.</summary>
internal static class Cast
{
    public static readonly MemberId Ana = new("ana");
    public static readonly MemberId Ben = new("ben");
    public static readonly MemberId Chief = new("chief");
}
