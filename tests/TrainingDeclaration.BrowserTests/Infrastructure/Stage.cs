using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>The people of one test, each with a browser window of their own. Screenshots are kept under the stage's name.</summary>
public sealed class Stage(BrowserSite site, string name, bool scripts = true) : IAsyncDisposable
{
    private readonly string folder = Screenshots.Empty(name);
    private readonly Dictionary<string, Person> people = [];
    private readonly List<string> flaws = [];
    private int shots;

    /// <summary>The site they visit.</summary>
    public BrowserSite Site => site;

    /// <summary>The person, signed in on the first call.</summary>
    public async Task<Person> PersonAsync(string account)
    {
        if (!people.TryGetValue(account, out var person))
        {
            person = await VisitorAsync(account);
            await person.SignInAsync(account);
        }

        return person;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public async Task<Person> VisitorAsync(string called)
    {
        var browser = await Chromium.GetAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        return people[called] = new Person(this, await context.NewPageAsync());
    }

    /// <summary>Fails the test if a page that was looked at has a flaw or something went wrong in a window.</summary>
    public void ShouldBeSound() => flaws.Concat(people.SelectMany(one => one.Value.Faults.Seen)).ShouldBeEmpty();

    /// <summary>Notes a flaw; the journey continues, so that one run shows all of them.</summary>
    internal void Note(string flaw) => flaws.Add(flaw);

    /// <summary>The file of the next screenshot.</summary>
    internal string Shot(string what) => Path.Combine(folder, $"{++shots:00}-{what}.png");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values)
        {
            await person.DisposeAsync();
        }
    }
}
