namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>Tests in a real browser; each class has a site of its own.</summary>
public abstract class WindowTests : IClassFixture<BrowserSite>
{
    /// <summary>Skips if Chromium is missing.</summary>
    protected WindowTests(BrowserSite site)
    {
        Chromium.Require();
        Site = site;
    }

    /// <summary>The site; all tests of the class share it, one after the other.</summary>
    protected BrowserSite Site { get; }
}
