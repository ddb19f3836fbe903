using System.Security.Cryptography;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>
/// Makes one card in a channel show what is stored. A POST goes out at most once: the row says so before it, and a row
/// that still says so when nobody can be sending any more is left alone and shown to the managers.
/// </summary>
internal sealed partial class CelebrationPosts(
    CelebrationStore store, CelebrationViews views, CelebrationAsides asides, TeamStore teams, PersonStore people,
    IMessenger messenger, CardSigner signer, TimeProvider time, ILogger<CelebrationPosts> log)
{
    /// <summary>Longer than any send takes.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>One card changes at most this often; what comes meanwhile is shown together.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task<WorkEnd> ShowAsync(TeamScope scope, DateOnly day, string card, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return WorkEnd.Finished;
        var read = await store.DayAsync(scope, day, ct);
        // Three of a day have cards of their own; the card of the day begins with the fourth.
        if (card == CelebrationRows.DayCard ? !read.HasCard : read.Find(card) is not { } found || !found.HasOwnCard)
            return WorkEnd.Finished;
        var step = new Step(scope, team, read, card);
        return step.Post.State switch
        {
            PostState.Wanted => await PostAsync(step, ct),
            PostState.Posting when time.GetUtcNow() - step.Post.SentAt >= Abandoned => await GiveUpAsync(step, "crashed", step.Post.SentAt, ct),
            PostState.Posting => new WorkEnd.Later(Abandoned),
            PostState.Posted when step.Post.ActivityId is not null => await UpdateAsync(step, ct),
            _ => WorkEnd.Finished,
        };
    }

    private async Task<WorkEnd> PostAsync(Step step, CancellationToken ct)
    {
        if (step.Day.Shown(step.Card).Count == 0 || step.Team.Settings.CelebrationChannel is not { } channel)
        {
            // Taken back before anybody saw it, or nowhere to go any more: it isn't made up for later.
            await RecordAsync(step, post => post with { State = PostState.Over }, ct);
            return WorkEnd.Finished;
        }

        if (await AddressAsync(step, channel, ct) is not { } at)
            return new WorkEnd.Failed("no address");
        var view = await views.OfAsync(step.Scope, step.Team, step.Day, step.Card, ct);
        var claimed = new Post { State = PostState.Posting, At = at, SentAt = time.GetUtcNow(), Claim = NewClaim() };
        if (!await store.ClaimAsync(step.Scope, step.Day.Day, step.Card, step.ETag, claimed, ct))
            return new WorkEnd.Later(Soon);
        var message = OutMessage.Show(CelebrationCard.Draw(view, ContextOf(step, at)));
        var result = at.Kind == ConversationKind.Channel
            ? await messenger.PostAsync(at, message, ct)
            : await messenger.SendAsync(at, message, ct);
        return await AfterPostAsync(step, view, result, ct);
    }

    private async Task<WorkEnd> AfterPostAsync(Step step, CelebrationView view, SendResult result, CancellationToken ct)
    {
        switch (result)
        {
            case SendResult.Sent sent:
                await RecordAsync(step, post => post with
                {
                    State = PostState.Posted,
                    ActivityId = sent.ActivityId,
                    At = sent.Thread is { } thread ? post.At! with { ConversationId = thread } : post.At,
                    Drawn = view.Fingerprint,
                    SentAt = time.GetUtcNow(),
                }, ct);
                return WorkEnd.Finished;
            case SendResult.Ambiguous ambiguous:
                return await GiveUpAsync(step, ambiguous.Cause, time.GetUtcNow(), ct);
            case SendResult.Throttled throttled:
                await RecordAsync(step, _ => Post.Wanted, ct);
                return new WorkEnd.Later(throttled.RetryAfter);
            case SendResult.Blocked or SendResult.Failed { Code: "ConversationNotFound" or "404" }:
                await RecordAsync(step, post => post with { State = PostState.Over }, ct);
                await asides.ChannelGoneAsync(step.Scope, step.Team, step.Team.Settings.CelebrationChannel!, ct);
                return WorkEnd.Finished;
            default:
                await RecordAsync(step, _ => Post.Wanted, ct);
                return new WorkEnd.Failed(result is SendResult.Failed failed ? failed.Code : result.GetType().Name);
        }
    }

    private async Task<WorkEnd> UpdateAsync(Step step, CancellationToken ct)
    {
        var (post, now) = (step.Post, time.GetUtcNow());
        if (post.HeldUntil is { } until && until > now)
            return new WorkEnd.Later(Soon);
        var view = await views.OfAsync(step.Scope, step.Team, step.Day, step.Card, ct);
        if (view.Fingerprint == post.Drawn)
            return WorkEnd.Finished;
        if (now - post.SentAt < Quiet)
            return new WorkEnd.Later(Quiet - (now - post.SentAt));
        var claimed = post with { HeldUntil = now + Abandoned, Claim = NewClaim() };
        if (!await store.ClaimAsync(step.Scope, step.Day.Day, step.Card, step.ETag, claimed, ct))
            return new WorkEnd.Later(Soon);
        var card = CelebrationCard.Draw(view, ContextOf(step, post.At!));
        var result = await messenger.UpdateAsync(post.At!, post.ActivityId!, OutMessage.Show(card), ct);
        return await AfterUpdateAsync(step, view, result, ct);
    }

    private async Task<WorkEnd> AfterUpdateAsync(Step step, CelebrationView view, SendResult result, CancellationToken ct)
    {
        var gone = result is SendResult.Blocked
            or SendResult.Failed { Code: "404" or "ActivityNotFoundInConversation" or "ConversationNotFound" };
        await RecordAsync(step, post => (result, gone) switch
        {
            (SendResult.Sent, _) => post with { HeldUntil = null, Drawn = view.Fingerprint, SentAt = time.GetUtcNow() },
            (_, true) => post with { HeldUntil = null, State = PostState.Over },
            _ => post with { HeldUntil = null },
        }, ct);
        return result switch
        {
            SendResult.Sent => WorkEnd.Finished,
            SendResult.Throttled throttled => new WorkEnd.Later(throttled.RetryAfter),
            _ when gone => WorkEnd.Finished,
            _ => new WorkEnd.Failed(result.GetType().Name),
        };
    }

    private async Task<WorkEnd> GiveUpAsync(Step step, string cause, DateTimeOffset sentAt, CancellationToken ct)
    {
        Unsure(log, cause);
        // Told first: after a crash in between it is told under the same key again, which is once.
        await asides.UnsureAsync(step.Scope, step.Team, step.Day.Day, step.Card, sentAt, ct);
        await RecordAsync(step, post => post with { State = PostState.Ambiguous }, ct);
        return WorkEnd.Finished;
    }

    private Task RecordAsync(Step step, Func<Post, Post> change, CancellationToken ct) =>
        store.RecordAsync(step.Scope, step.Day.Day, step.Card, change, ct);

    /// <summary>The channel, reached as the celebrated person is reached, else as the team is.</summary>
    private async Task<ConversationAddress?> AddressAsync(Step step, string channel, CancellationToken ct)
    {
        var who = step.Day.Shown(step.Card)[^1].Who;
        var chat = who is [var id, ..] ? (await people.ReadAsync(step.Scope.Tenant, new MemberId(id), ct)).Chat : null;
        if ((chat ?? step.Team.Home) is not { } near)
            return null;
        var kind = step.Team.Home is { Kind: ConversationKind.Group } ? ConversationKind.Group : ConversationKind.Channel;
        return near with { Kind = kind, ConversationId = channel, TeamsChannelId = channel };
    }

    private CardContext ContextOf(Step step, ConversationAddress at) => new(
        step.Team.Language, signer, step.Scope.Tenant, at.ConversationId, Addressee.Anyone, time.GetUtcNow());

    private static string NewClaim() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>One card of a day as it was read.</summary>
    private sealed record Step(TeamScope Scope, TeamInfo Team, CelebrationDay Day, string Card)
    {
        public Post Post => Day.PostOf(Card);

        public Azure.ETag ETag => Day.ETagOf(Card)!.Value;
    }

    [LoggerMessage(2030, LogLevel.Warning, "A celebration may have been posted or not: {Cause}")]
    private static partial void Unsure(ILogger log, string cause);
}
