using System.Diagnostics.CodeAnalysis;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// Which tenant an activity comes from, and whether that tenant may use the bot. A valid token proves the channel, not
/// the tenant: the bot must look itself (threats, T6).
/// </summary>
internal sealed class TenantGate(IEnumerable<string> allowed, bool anyTenant)
{
    private const int LongestId = 64;

    private readonly HashSet<string> _allowed = new(allowed, StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenant, in lower case so that one tenant has one partition; false when it is not let in.</summary>
    public bool TryAdmit(Activity activity, [NotNullWhen(true)] out TenantId? tenant)
    {
        tenant = null;
        var ofConversation = activity.Conversation?.TenantId;
        var ofChannel = activity.ChannelData?.TenantId;
        if (ofConversation is not null && ofChannel is not null
            && !ofConversation.Equals(ofChannel, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var id = ofConversation ?? ofChannel;
        if (string.IsNullOrWhiteSpace(id) || id.Length > LongestId || !(anyTenant || _allowed.Contains(id)))
            return false;
        tenant = new TenantId(id.ToLowerInvariant());
        return true;
    }
}
