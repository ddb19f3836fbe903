namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads how a sum treats tax: incl VAT, plus VAT, 不含税. The sum counts as it was said; the words are kept as a note.
/// </summary>
internal static class TaxReader
{
    private static readonly WordTable<bool> Whole = new WordTable<bool>().Add(
        true, "含税|含税价|价税合计|税后|不含税|不含税价|未含税|未税|未税价|不带税|税前|税另算|另加税|tax free|taxes extra|pre tax|after tax");

    private static readonly WordTable<bool> Before = new WordTable<bool>().Add(
        true, "incl|including|inclusive of|with|excl|excluding|exclusive of|ex|plus|before|net of|without|not including|not incl|on top of|+");

    private static readonly WordTable<bool> Taxes = new WordTable<bool>().Add(true, "tax|taxes|vat|gst|sales tax|the tax|the vat");

    private static readonly WordTable<bool> Behind = new WordTable<bool>().Add(
        true, "included|inclusive|excluded|exclusive|extra|not included|on top|comes on top|to be added");

    /// <summary>How many tokens it takes; 0 when nothing about tax begins here.</summary>
    public static int Read(Folded text, int at)
    {
        if (Whole.Find(text, at, out _) is > 0 and var whole)
            return whole;
        var before = Before.Find(text, at, out _);
        if (Taxes.Find(text, at + before, out _) is not (> 0 and var tax))
            return 0;
        var end = at + before + tax;
        var behind = before == 0 ? Behind.Find(text, end, out _) : 0;
        // "Tax Partners" may be a customer.
        return before + behind > 0 ? end + behind - at : 0;
    }
}
