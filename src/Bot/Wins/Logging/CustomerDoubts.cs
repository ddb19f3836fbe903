using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Tells whether what was taken for a customer's name holds words that are seldom part of one: terms of the contract, a
/// number of pieces, a colleague. A pure function of the name; who is asked once too often presses once.
/// </summary>
internal static class CustomerDoubts
{
    private static readonly WordTable<bool> Terms = new WordTable<bool>().Add(
        true,
        "ish|yr|yrs|mo|incl|including|included|excl|excluding|vat|tax|gst|net|gross|gets|takes|seats|licenses|licences|units|pcs|"
        + "mrr|arr|tcv|acv|upfront|done deal|done|payable|instalments|installments|含税|不含税|首付|首期|分期|尾款|原价|折后|打折|已付|预付|po received|finally|already|lol|haha|budget|预算|又出|终于|已经|忘记");

    private static readonly WordTable<bool> Pieces = new WordTable<bool>().Add(
        true, "台|套|件|期|折|年|个月|台设备|人|seats|units|licenses|licences|pcs|users|years|months");

    private static readonly WordTable<bool> OfOne = new WordTable<bool>().Add(
        true, "每台|每套|每件|每个|每年|每月|每季度|每人|每期|单价|单台|一台|yr|per unit|per seat|a piece|apiece");

    private static readonly AmountReader Amounts = new();

    private static readonly WordTable<bool> Parts = new WordTable<bool>().Add(
        true, "首付|首期|首付款|首款|定金|订金|预付|预付款|已付|已收|尾款|余款|原价|折后|deposit|down payment|upfront|paid upfront|first instalment");

    /// <summary>True when the name should be looked at before the win is logged.</summary>
    public static bool Has(string customer, NameBook names)
    {
        var text = Folded.Of(customer);
        // 3M and 360 may be names and may be sums; Studio 54 may end in something else.
        if (Amounts.ReadWhole(customer) is not null || (text.Count > 1 && text.Tokens[^1] is { Kind: TokenKind.Number, Glued: false, Before: ' ' }))
            return true;
        for (var i = 0; i < text.Count; i++)
        {
            if (Terms.Has(text, i) || (text.Tokens[i].Kind == TokenKind.Number && Pieces.Has(text, i + 1)))
                return true;
            // A whole name that is a colleague's is asked about in words of its own.
            if (text.Count > 1 && text.Tokens[i].Kind == TokenKind.Word && names.Lookup(text.TextOf(i).ToString()) is [_, ..])
                return true;
        }

        return false;
    }

    /// <summary>True for 首付 in 宁德时代30万，首付10万: a part of the order in front of it, and no other customer.</summary>
    public static bool IsPart(string customer) => Parts.Has(Folded.Of(customer), 0);

    /// <summary>True when the name ends or begins with words by which the amount is the price of one: 每台2万, 12k/yr.</summary>
    public static bool HasPriceOfOne(string customer)
    {
        var text = Folded.Of(customer);
        for (var i = 0; i < text.Count; i++)
        {
            if (OfOne.Find(text, i, out _) is > 0 and var length && (i == 0 || i + length == text.Count))
                return true;
        }

        return false;
    }
}
