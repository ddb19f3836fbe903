using System.Globalization;
using Azure;
using TeamCoachBot.Bot.Storage.Queues;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>One queue in memory: what the service does with visibility, receipts and expiry. Thread-safe.</summary>
internal sealed class InMemoryQueue(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<QueueMessage> _messages = [];
    private long _last;

    public SendReceipt Send(string text, TimeSpan hidden, TimeSpan life)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var expires = life == QueueRules.Forever ? DateTimeOffset.MaxValue : now + life;
            var message = new QueueMessage(NextId("message"), NextId("receipt"), text, now, expires, now + hidden, 0);
            _messages.Add(message);
            return new SendReceipt(message.MessageId, message.PopReceipt, now, expires, now + hidden);
        }
    }

    public QueueMessage[] Receive(int most, TimeSpan hidden)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var taken = Visible(now).Take(most).ToArray();
            for (var i = 0; i < taken.Length; i++)
            {
                taken[i] = Replace(taken[i], taken[i] with
                {
                    PopReceipt = NextId("receipt"),
                    NextVisibleOn = now + hidden,
                    DequeueCount = taken[i].DequeueCount + 1,
                });
            }
            return taken;
        }
    }

    public PeekedMessage[] Peek(int most)
    {
        lock (_gate)
        {
            return
            [
                .. Visible(clock.GetUtcNow()).Take(most).Select(message => new PeekedMessage(
                    message.MessageId,
                    message.MessageText,
                    message.InsertedOn,
                    message.ExpiresOn,
                    message.DequeueCount)),
            ];
        }
    }

    public void Delete(string messageId, string popReceipt)
    {
        lock (_gate)
            _messages.Remove(Held(messageId, popReceipt));
    }

    public UpdateReceipt Update(string messageId, string popReceipt, string? text, TimeSpan hidden)
    {
        lock (_gate)
        {
            var held = Held(messageId, popReceipt);
            var next = Replace(held, held with
            {
                PopReceipt = NextId("receipt"),
                MessageText = text ?? held.MessageText,
                NextVisibleOn = clock.GetUtcNow() + hidden,
            });
            return new UpdateReceipt(next.PopReceipt, next.NextVisibleOn!.Value);
        }
    }

    public int Count()
    {
        lock (_gate)
        {
            Forget(clock.GetUtcNow());
            return _messages.Count;
        }
    }

    private IEnumerable<QueueMessage> Visible(DateTimeOffset now)
    {
        Forget(now);
        return _messages.Where(message => message.NextVisibleOn <= now);
    }

    private void Forget(DateTimeOffset now) => _messages.RemoveAll(message => message.ExpiresOn <= now);

    private QueueMessage Held(string messageId, string popReceipt)
    {
        Forget(clock.GetUtcNow());
        var message = _messages.Find(message => message.MessageId == messageId)
            ?? throw new RequestFailedException(
                404, "The message does not exist.", QueueErrorCode.MessageNotFound, null);
        return message.PopReceipt == popReceipt
            ? message
            : throw new RequestFailedException(
                400, "The receipt does not hold the message.", QueueErrorCode.PopReceiptMismatch, null);
    }

    private QueueMessage Replace(QueueMessage old, QueueMessage with)
    {
        _messages[_messages.IndexOf(old)] = with;
        return with;
    }

    private string NextId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_last}");
}
