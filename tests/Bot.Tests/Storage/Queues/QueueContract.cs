using Azure;
using TeamCoachBot.Bot.Storage.Queues;

namespace TeamCoachBot.Bot.Tests.Storage.Queues;

/// <summary>What a queue promises: visibility, receipts, counts, limits.</summary>
public abstract class QueueContract : StorageContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private protected QueueContract(StorageSubject storage)
        : base(storage)
    {
    }

    [Theory]
    [InlineData("look at tenant|团队")]
    [InlineData("<a>&amp;\"'😀")]
    [InlineData(" \t leading and\nlines\r\nand trailing ")]
    [InlineData("{\"p\":\"t|1\"}")]
    public async Task A_message_comes_as_it_was_sent(string text)
    {
        var queue = await Storage.NewQueueAsync();
        await queue.SendMessageAsync(text);

        var message = Assert.Single((await queue.ReceiveMessagesAsync()).Value);

        Assert.Equal((text, 1), (message.MessageText, message.DequeueCount));
    }

    [Fact]
    public async Task A_received_message_is_hidden_from_others()
    {
        var queue = await Storage.NewQueueAsync();
        await queue.SendMessageAsync("once");
        await queue.ReceiveMessagesAsync(visibilityTimeout: Minute);

        Assert.Empty((await queue.ReceiveMessagesAsync()).Value);
        Assert.Empty((await queue.PeekMessagesAsync()).Value);
    }

    [Fact]
    public async Task A_message_sent_with_delay_is_not_seen_yet_but_counted()
    {
        var queue = await Storage.NewQueueAsync();
        await queue.SendMessageAsync("later", visibilityTimeout: Minute);

        Assert.Empty((await queue.ReceiveMessagesAsync()).Value);
        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_sent_message_can_be_deleted_by_its_receipt_before_anyone_sees_it()
    {
        var queue = await Storage.NewQueueAsync();
        var sent = (await queue.SendMessageAsync("done already", visibilityTimeout: Minute)).Value;

        await queue.DeleteMessageAsync(sent.MessageId, sent.PopReceipt);

        Assert.Equal(0, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_message_that_is_shown_again_comes_again_and_is_counted()
    {
        var queue = await Storage.NewQueueAsync();
        await queue.SendMessageAsync("twice");
        var first = Assert.Single((await queue.ReceiveMessagesAsync(visibilityTimeout: Minute)).Value);

        await queue.UpdateMessageAsync(first.MessageId, first.PopReceipt, visibilityTimeout: TimeSpan.Zero);

        var second = Assert.Single((await queue.ReceiveMessagesAsync()).Value);
        Assert.Equal(("twice", 2, first.MessageId), (second.MessageText, second.DequeueCount, second.MessageId));
    }

    [Fact]
    public async Task A_changed_message_keeps_its_place_and_has_the_new_text()
    {
        var queue = await Storage.NewQueueAsync();
        var sent = (await queue.SendMessageAsync("before", visibilityTimeout: Minute)).Value;

        await queue.UpdateMessageAsync(sent.MessageId, sent.PopReceipt, "after & 之后", TimeSpan.Zero);

        Assert.Equal("after & 之后", Assert.Single((await queue.PeekMessagesAsync()).Value).MessageText);
    }

    [Fact]
    public async Task A_receipt_that_was_replaced_holds_nothing()
    {
        var queue = await Storage.NewQueueAsync();
        var sent = (await queue.SendMessageAsync("mine")).Value;
        var received = Assert.Single((await queue.ReceiveMessagesAsync(visibilityTimeout: Minute)).Value);

        await RefusedAsync(400, QueueErrorCode.PopReceiptMismatch, () =>
            queue.DeleteMessageAsync(sent.MessageId, sent.PopReceipt));
        await queue.DeleteMessageAsync(received.MessageId, received.PopReceipt);
        await RefusedAsync(404, QueueErrorCode.MessageNotFound, () =>
            queue.DeleteMessageAsync(received.MessageId, received.PopReceipt));
    }

    [Fact]
    public async Task An_update_gives_the_receipt_for_the_next_step()
    {
        var queue = await Storage.NewQueueAsync();
        await queue.SendMessageAsync("long work");
        var received = Assert.Single((await queue.ReceiveMessagesAsync()).Value);

        var renewed = (await queue.UpdateMessageAsync(
            received.MessageId, received.PopReceipt, visibilityTimeout: Minute)).Value;

        Assert.NotEqual(received.PopReceipt, renewed.PopReceipt);
        Assert.Equal(204, (await queue.DeleteMessageAsync(received.MessageId, renewed.PopReceipt)).Status);
    }

    [Fact]
    public async Task At_most_32_messages_are_taken_at_once()
    {
        var queue = await Storage.NewQueueAsync();
        for (var i = 0; i < 33; i++)
            await queue.SendMessageAsync($"{i}");

        var taken = (await queue.ReceiveMessagesAsync(32, Minute)).Value;

        Assert.Equal(32, taken.Select(message => message.MessageId).Distinct().Count());
        Assert.Single((await queue.ReceiveMessagesAsync(32)).Value);
        await RefusedAsync(400, QueueErrorCode.OutOfRangeQueryParameterValue, () => queue.ReceiveMessagesAsync(33));
        await RefusedAsync(400, QueueErrorCode.OutOfRangeQueryParameterValue, () => queue.PeekMessagesAsync(0));
    }

    [Fact]
    public async Task A_message_may_have_64_KiB()
    {
        var queue = await Storage.NewQueueAsync();
        var envelope = QueueXml.Message("x").Length - 1;
        var largest = new string('中', 8000) + new string('x', QueueRules.MostMessageBytes - envelope - 64_000);

        await queue.SendMessageAsync(largest);

        Assert.Equal(largest, Assert.Single((await queue.PeekMessagesAsync()).Value).MessageText);
        await RefusedAsync(413, QueueErrorCode.RequestBodyTooLarge, () => queue.SendMessageAsync(largest + "xxxx"));
    }

    [Fact]
    public async Task A_message_that_XML_can_not_hold_is_refused()
    {
        var queue = await Storage.NewQueueAsync();

        await RefusedAsync(400, QueueErrorCode.InvalidXmlDocument, () => queue.SendMessageAsync("a\u0001b"));
    }

    [Fact]
    public async Task Times_that_the_service_would_not_take_are_refused()
    {
        var queue = await Storage.NewQueueAsync();
        const string code = QueueErrorCode.OutOfRangeQueryParameterValue;

        await RefusedAsync(400, code, () => queue.SendMessageAsync("m", TimeSpan.FromDays(8)));
        await RefusedAsync(400, code, () => queue.SendMessageAsync("m", Minute, Minute));
        await RefusedAsync(400, code, () => queue.SendMessageAsync("m", timeToLive: TimeSpan.Zero));
        await RefusedAsync(400, code, () => queue.ReceiveMessagesAsync(1, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_message_can_live_for_ever()
    {
        var queue = await Storage.NewQueueAsync();

        var sent = (await queue.SendMessageAsync("for ever", timeToLive: QueueRules.Forever)).Value;

        Assert.True(sent.ExpirationTime.Year > 3000);
    }

    [Fact]
    public async Task A_missing_queue_is_named_and_making_one_twice_is_fine()
    {
        var queue = Storage.Queues.GetQueueClient("never-made");

        await RefusedAsync(404, QueueErrorCode.QueueNotFound, () => queue.SendMessageAsync("m"));
        Assert.Equal(201, (await queue.CreateIfNotExistsAsync()).Status);
        Assert.Equal(204, (await queue.CreateIfNotExistsAsync()).Status);
        Assert.Equal(204, (await queue.DeleteIfExistsAsync()).Status);
        Assert.Equal(404, (await queue.DeleteIfExistsAsync()).Status);
    }

    [Theory]
    [InlineData("Upper")]
    [InlineData("a")]
    [InlineData("-abc")]
    [InlineData("a--b")]
    [InlineData("a_b")]
    public void A_name_that_no_queue_can_have_is_refused(string name) =>
        Assert.Throws<RequestFailedException>(() => Storage.Queues.GetQueueClient(name));

    [Fact]
    public async Task Every_call_is_one_round_trip()
    {
        var queue = await Storage.NewQueueAsync();

        Assert.Equal(1, await Storage.TripsOfAsync(() => queue.SendMessageAsync("m")));
        Assert.Equal(1, await Storage.TripsOfAsync(() => queue.ReceiveMessagesAsync(32)));
    }
}

public sealed class InMemoryQueues() : QueueContract(StorageSubject.InMemory());

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteQueues(AzuriteFixture azurite) : QueueContract(azurite.Subject());
