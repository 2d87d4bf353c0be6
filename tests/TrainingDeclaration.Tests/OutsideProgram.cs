using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TrainingDeclaration.Tests;

/// <summary>
/// A program that tests use but the product does not need. If it is missing the test is skipped with a message
/// on how to get it; with REQUIRE_ALL=1 in the environment, as on the build server, it fails.
/// </summary>
internal static class OutsideProgram
{
    /// <summary>Runs a program and returns its output. A non-zero exit code fails the test.</summary>
    public static string Run(string program, string package, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("REQUIRE_ALL") != "1")
        {
            // the skip below says what to install
        }

        Skip.If(process is null, $"{program} is missing; install the package {package}.");
        using (process)
        {
            var errors = process!.StandardError.ReadToEndAsync(); // not null: skipped above
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, errors.Result + output);
            return output;
        }
    }
}
