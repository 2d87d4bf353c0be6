using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>Somebody at a window. Finds controls by what a screen reader calls them; every name must identify one control.</summary>
public sealed class Person(Stage stage, IPage page) : IAsyncDisposable
{
    private static readonly int[] Widths = [390, 768, 1440];

    /// <summary>The page they are looking at.</summary>
    public IPage Page { get; private set; } = page;

    /// <summary>What went wrong in their window.</summary>
    public Faults Faults { get; } = new(page.Context);

    /// <summary>Path of the page.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Signs in through the sign-in page.</summary>
    public async Task SignInAsync(string account, string password = "Yanshi-2022-Only")
    {
        if (Path != "/account/login")
        {
            await OpenAsync("/account/login");
        }

        await FillAsync("账号", account);
        await FillAsync("密码", password);
        await PressAsync("登录");
        Path.ShouldNotBe("/account/login", $"{account} should be signed in");
    }

    /// <summary>Opens an address.</summary>
    public async Task OpenAsync(string path) => await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

    /// <summary>Types into a control.</summary>
    public Task FillAsync(string label, string text) => Field(label).FillAsync(text);

    /// <summary>Chooses an option of a list.</summary>
    public Task SelectAsync(string label, string option) => Field(label).SelectOptionAsync(option);

    /// <summary>Chooses one of several.</summary>
    public Task ChooseAsync(string group, string option) =>
        Page.GetByRole(AriaRole.Radiogroup, new() { Name = group, Exact = true }).GetByRole(AriaRole.Radio, new() { Name = option, Exact = true }).CheckAsync();

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string label) => Page.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }).CheckAsync();

    /// <summary>Expands a collapsed section, if it is collapsed.</summary>
    public async Task UnfoldAsync(string summary)
    {
        var fold = Page.Locator("details", new() { Has = Page.Locator("> summary", new() { HasText = summary }) }).Last;
        if (await fold.GetAttributeAsync("open") is null)
        {
            await fold.Locator("> summary").ClickAsync();
        }
    }

    /// <summary>Presses a button that leads to a page.</summary>
    public Task PressAsync(string button) => LoadAsync(() => Button(button).ClickAsync());

    /// <summary>Follows a link.</summary>
    public Task FollowAsync(string link) => LoadAsync(() => Link(link).ClickAsync());

    /// <summary>Does something that loads a page and waits for it.</summary>
    public async Task LoadAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.DOMContentLoaded += Done;
        await act();
        await loaded.Task.WaitAsync(Chromium.Patience);
        Page.DOMContentLoaded -= Done;
    }

    /// <summary>Changes something and waits until it has been autosaved.</summary>
    public async Task AutosaveAsync(Func<Task> act)
    {
        await Page.RunAndWaitForResponseAsync(act, answer => answer.Url.Contains("handler=Autosave", StringComparison.Ordinal) && answer.Ok);
        await Assertions.Expect(Status()).ToContainTextAsync("已保存");
    }

    /// <summary>Waits until the page says something.</summary>
    public Task ReadAsync(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>A button by its name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A link by its name.</summary>
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>A control by its label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).And(Page.Locator("input, select, textarea"));

    /// <summary>The line with the save status.</summary>
    public ILocator Status() => Page.Locator("[data-save]");

    /// <summary>Another tab of the same window.</summary>
    public async Task<Person> TabAsync() => new(stage, await Page.Context.NewPageAsync());

    /// <summary>Keeps screenshots of the page and notes where it is inaccessible or too wide for a screen.</summary>
    public async Task LookAsync(string what)
    {
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EvaluateAsync("() => scrollTo(0, 0)");
            if (Screenshots.AreTaken && width != 768)
            {
                // Hiding the caret would add a style element, which the page's policy forbids.
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = stage.Shot($"{what}-{width}"), FullPage = true, Caret = ScreenshotCaret.Initial });
            }

            var wide = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (wide > width)
            {
                stage.Note($"{what}: scrolls sideways at {width}, is {wide} wide");
            }
        }

        foreach (var violation in await Axe.ViolationsAsync(Page))
        {
            stage.Note($"{what}: {violation}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
