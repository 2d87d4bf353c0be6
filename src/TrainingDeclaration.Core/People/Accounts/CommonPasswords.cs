namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>
/// Passwords of twelve and more characters that are tried first by anybody: made by rules from common words, numbers
/// and keyboard rows instead of copied from a leaked list.
/// </summary>
public static class CommonPasswords
{
    private static readonly string[] Words =
    [
        "password", "passw0rd", "p@ssw0rd", "admin", "administrator", "root", "welcome", "letmein", "iloveyou", "woaini",
        "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbnm", "abc", "abcd", "abcdef", "test", "guest", "user", "mima",
        "zhongguo", "china", "beijing", "kejibu", "kejiting", "keji", "peixun", "shenbao", "chuguo", "most", "training", "declaration",
    ];

    private static readonly string[] Tails =
    [
        "", "1", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123123", "321", "654321",
        "666666", "888888", "111111", "000000", "520", "5201314", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "abc123",
    ];

    private static readonly string[] Separators = ["", "@", "#", "!", "_", "-", ".", "*"];

    private static readonly string[] Walks =
    [
        "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "qazwsxedcrfv", "qazwsxedc123", "zaq12wsxcde3", "123qweasdzxc", "q1w2e3r4t5y6", "1q2w3e4r5t6y",
        "qwertyuiop[]", "qweasdzxc123", "asdfghjkl123", "123456789abc", "abcdefghijkl", "abc123456789", "a123456789012", "aa123456789",
    ];

    private static readonly HashSet<string> All = Build();

    /// <summary>Whether the password, in any case, is one of them; marks at its end make no difference.</summary>
    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        return All.Contains(lower) || All.Contains(lower.TrimEnd('!', '.', '?', '*', '#', '@', '~'));
    }

    private static HashSet<string> Build()
    {
        var all = new HashSet<string>(Walks, StringComparer.Ordinal);
        foreach (var word in Words)
        {
            all.Add(word + word);
            all.Add(word + word + word);
            foreach (var tail in Tails)
            {
                foreach (var separator in Separators)
                {
                    all.Add(word + separator + tail);
                    all.Add(tail + separator + word);
                }
            }
        }

        return all;
    }
}
