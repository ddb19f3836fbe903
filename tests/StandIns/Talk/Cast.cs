using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.StandIns.Talk;

/// <summary>The people of the conversation tests: those of the demo, so that a test reads like the demo talks.</summary>
internal static class Cast
{
    public static readonly Person Ana = Of(DemoCast.Ana);
    public static readonly Person Ben = Of(DemoCast.Ben);
    public static readonly Person Fang = Of(DemoCast.Fang);
    public static readonly Person Jing = Of(DemoCast.Jing);

    /// <summary>Somebody of the same tenant who is in no team.</summary>
    public static readonly Person Stranger = new(new MemberId("dec0de00-0000-4000-8000-000000000999"), "29:stranger", "Stranger");

    private static Person Of(DemoPerson person) => new(person.Id, person.ChannelId, person.DisplayName);
}
