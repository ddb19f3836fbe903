namespace TeamCoachBot.Domain;

/// <summary>An ISO 4217 currency. <see cref="Decimals"/> is how many decimals an amount in it may have (at most 4).</summary>
public readonly record struct Currency(string Code)
{
    public static readonly Currency CNY = new("CNY");
    public static readonly Currency USD = new("USD");
    public static readonly Currency EUR = new("EUR");

    public int Decimals => Code switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "UGX" or "PYG" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    public override string ToString() => Code;
}
