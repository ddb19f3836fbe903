namespace TeamCoachBot.Bot.Storage.Queues;

/// <summary>A message that was received: hidden from others until <see cref="NextVisibleOn"/>.</summary>
/// <param name="PopReceipt">Proves the reception; needed to delete the message or to move its visibility.</param>
/// <param name="DequeueCount">How often it was received, this time included.</param>
internal sealed record QueueMessage(
    string MessageId,
    string PopReceipt,
    string MessageText,
    DateTimeOffset? InsertedOn,
    DateTimeOffset? ExpiresOn,
    DateTimeOffset? NextVisibleOn,
    long DequeueCount);

/// <summary>A message that was looked at and stays visible.</summary>
internal sealed record PeekedMessage(
    string MessageId, string MessageText, DateTimeOffset? InsertedOn, DateTimeOffset? ExpiresOn, long DequeueCount);

/// <summary>What is known of a message that was sent; enough to delete it again.</summary>
internal sealed record SendReceipt(
    string MessageId,
    string PopReceipt,
    DateTimeOffset InsertionTime,
    DateTimeOffset ExpirationTime,
    DateTimeOffset TimeNextVisible);

/// <summary>The new receipt of a message whose visibility or text was changed; the one before is void.</summary>
internal sealed record UpdateReceipt(string PopReceipt, DateTimeOffset NextVisibleOn);

/// <summary>What a queue says of itself.</summary>
internal sealed record QueueProperties(int ApproximateMessagesCount);
