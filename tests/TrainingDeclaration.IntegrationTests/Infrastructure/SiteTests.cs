namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>
/// Tests against a running site. Write them once in an abstract class and add one sealed class per database with
/// <c>IClassFixture&lt;SqliteSite&gt;</c> and <c>IClassFixture&lt;PostgresSite&gt;</c>. Mark them <c>[SkippableFact]</c>.
/// </summary>
public abstract class SiteTests
{
    /// <summary>Skips if the database is missing.</summary>
    protected SiteTests(TestSite site)
    {
        site.RequireDatabase();
        Site = site;
    }

    /// <summary>The site; all tests of the class share it, one after the other.</summary>
    protected TestSite Site { get; }
}
