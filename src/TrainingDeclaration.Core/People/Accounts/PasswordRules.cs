using TrainingDeclaration.Core.Base;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// What a password must be: long, not a common one, not made of what the system shows about the
/// person. No rules about kinds of characters.
/// </summary>
public static class PasswordRules
{
    /// <summary>Everybody's password in the demonstration. It is in the README, so nobody may choose it.</summary>
    public const string OfTheDemonstration = "Yanshi-2022-Only";

    /// <summary>Minimum length in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Maximum length in characters.</summary>
    public const int Longest = 128;

    /// <summary>Characters that must remain once everything known about the person is removed.</summary>
    private const int OwnCharacters = 6;

    /// <summary>What a person reads before choosing one.</summary>
    public const string Hint = "至少 12 个字符，可以用一句话；不含账号、姓名和单位名称，也不用常见密码";

    /// <summary>Why the password is refused; null when it is good.</summary>
    /// <param name="known">Account name, display name, name of the organization and of its superior.</param>
    public static Refusal? Refuse(string? password, params IReadOnlyList<string> known)
    {
        var length = TextRules.Count(password);
        if (length < Shortest)
        {
            return new Refusal($"密码至少 {Shortest} 个字符，现在是 {length} 个。可以用一句容易记的话。", "Password");
        }

        if (length > Longest)
        {
            return new Refusal($"密码最多 {Longest} 个字符，现在是 {length} 个。", "Password");
        }

        if (CommonPasswords.Contains(password!) || IsMonotonous(password!) || password == OfTheDemonstration)
        {
            return new Refusal("这是常见的密码，很容易被猜到。请换一个。", "Password");
        }

        return IsMadeOf(password!, known)
            ? new Refusal("密码主要由账号、姓名、单位名称、系统名称或年份组成，容易被猜到。请换一个。", "Password")
            : null;
    }

    /// <summary>Few different characters, or a sequence that counts up or down.</summary>
    private static bool IsMonotonous(string password)
    {
        var steps = password.Zip(password[1..], (a, b) => b - a).ToList();
        return password.Distinct().Count() <= 4 || steps.Count(step => step is 1) >= steps.Count * 3 / 4 || steps.Count(step => step is -1) >= steps.Count * 3 / 4;
    }

    private static bool IsMadeOf(string password, IReadOnlyList<string> known)
    {
        string[] words =
        [
            .. known.SelectMany(text => text.Split(['.', '-', '_', ' '], StringSplitOptions.RemoveEmptyEntries).Append(text)).Where(word => word.Length >= 2),
            "线上出国（境）培训需求申报系统", "培训需求申报", "出国培训", "科技部", "科学技术", "training", "declaration", "peixun", "shenbao", "keji", "password", "mima", "admin",
        ];
        var rest = words.OrderByDescending(word => word.Length)
            .Aggregate(password.ToLowerInvariant(), (text, word) => text.Replace(word.ToLowerInvariant(), "", StringComparison.Ordinal));
        return rest.Count(c => !char.IsDigit(c) && !char.IsPunctuation(c) && !char.IsSymbol(c) && c != ' ') < OwnCharacters
            && rest.Length < password.Length && rest.Length < Shortest;
    }
}
