using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Sets for how many days without activity a customer stays with whoever has it.</summary>
[Command(
    "customer/protect",
    English =
    [
        "[set] (protect|hold|keep) [the] [customers|clients|accounts] for {days:number} [working] [days|day]",
        "[set|change] [the] [customer|client] (protection|protection period|protection days|protection time) [to|is|at] {days:number} [days|day]",
        "[set|change] [the] [customer|client] (protection|protection period|protection days) [to|is] {off=off|none|unlimited|forever}",
        "(turn off|switch off|stop) {off=customer protection|protecting customers|the customer protection}",
        "customers become free after {days:number} days",
    ],
    Chinese =
    [
        "[把] [客户|客户的] (保护期|保护天数|保护时间|保护) [设|设为|设成|改成|改为|调到|调成|定为|是|为|到] {days:number} (天|日)",
        "(设置|设定|修改|调整) [客户] (保护期|保护天数) [为|到|成] {days:number} [天|日]",
        "[把] [客户] (保护期|客户保护|保护天数) {off=取消|关掉|关闭|不限|去掉|改成不限|改成永久|永久}",
        "{off=取消客户保护期|关闭客户保护|取消客户保护|取消保护期|不要保护期}",
        "{days:number} 天 (没|不) (跟进|跟|动) [就] (进|掉|放|回) 公海",
    ],
    Who = Who.SetsUp,
    Where = Where.Anywhere,
    // 天没跟进 denies nothing here.
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 730)]
internal sealed class SetProtection(TeamStore teams, TeamPartition partition, CustomerStore customers) : ICommand<SetProtection.Input>
{
    internal sealed record Input(NumberSlot? Days, bool Off);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetProtection>(turn.Language);
        // Without an end nothing would ever be free, without a beginning nothing anybody's: both ends are days.
        if (input.Off)
            return Reply.Say(texts.With("Protect_Off", CustomerFile.LeastProtectionDays, CustomerFile.MostProtectionDays));
        if (input.Days?.Value is not { } said || said != decimal.Truncate(said)
            || said < CustomerFile.LeastProtectionDays || said > CustomerFile.MostProtectionDays)
            return Reply.Say(texts.With("Protect_Range", CustomerFile.LeastProtectionDays, CustomerFile.MostProtectionDays));
        if (await teams.FreshAsync(turn.Scope, ct) is not { } found)
            return Reply.Say(texts["Protect_NoTeam"]);
        var (before, days) = (found.Details.ToSettings(), (int)said);
        var commit = new Commit(turn.Scope, turn, "customer/protect", $"{days}") { Reason = $"{before.ProtectionDays} → {days}" };
        TeamStore.Put(commit, before with { ProtectionDays = days }, found.Details.Home, found.ETag);
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        var done = texts.Count("Protect_Done", days);
        var freed = (await customers.BookAsync(turn.Scope, ct)).All
            .Count(c => c.File.IsHeld(turn.Today, before.ProtectionDays) && !c.File.IsHeld(turn.Today, days));
        return Reply.Say(freed == 0 ? done : texts.With("Owner_Sentences", done, texts.Count("Protect_Freed", freed)));
    }
}
