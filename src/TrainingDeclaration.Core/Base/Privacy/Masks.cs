namespace TrainingDeclaration.Core.Base.Privacy;

/// <summary>Personal data as it is shown until somebody says why they need it: enough to recognize, too little to use.</summary>
public static class Masks
{
    /// <summary>「138****5678」; a text too short to hide four characters is hidden whole.</summary>
    /// <param name="number">As <see cref="Reference.Mobile.Normalize"/> or <see cref="Reference.Telephone.Normalize"/> give it.</param>
    public static string Telephone(string number) => Middle(number, 3, 4);

    /// <summary>「110***********002X」.</summary>
    /// <param name="number">As <see cref="Reference.IdentityNumber.Normalize"/> gives it.</param>
    public static string IdentityNumber(string number) => Middle(number, 3, 4);

    /// <summary>「z***@most.gov.cn」: how long the name is stays hidden too.</summary>
    public static string Mail(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 ? "***" : $"{(at < 2 ? "" : TextRules.Cut(address[..at], 1))}***{address[at..]}";
    }

    private static string Middle(string text, int first, int last) =>
        text.Length < first + 4 + last ? new string('*', text.Length) : $"{text[..first]}{new string('*', text.Length - first - last)}{text[^last..]}";
}
