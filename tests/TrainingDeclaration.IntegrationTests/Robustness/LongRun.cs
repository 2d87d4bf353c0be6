using System.Globalization;

namespace TrainingDeclaration.IntegrationTests.Robustness;

/// <summary>The length of the random runs: normally short and always the same, otherwise as set in the environment (scripts/long-run).</summary>
internal static class LongRun
{
    /// <summary>The seed; a different one is a different run.</summary>
    public static int Seed => Read("RANDOM_SEED", 20221127);

    /// <summary>Random texts that go through the forms.</summary>
    public static int Texts => Read("RANDOM_TEXTS", 500);

    /// <summary>Altered posts across all buttons and people.</summary>
    public static int Posts => Read("RANDOM_POSTS", 400);

    private static int Read(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : usual;
}
