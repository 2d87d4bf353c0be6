using Microsoft.Playwright;

namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>Somebody without a mouse. Every stop must show that it has the focus and must not be covered by anything.</summary>
public sealed class Keyboard(Person person)
{
    private const int MostStops = 300;

    private const string Stop = """
        (target) => {
          const e = document.activeElement;
          if (!e || e === document.body) { return 'nowhere'; }
          if (e === target) { return 'there'; }
          const style = getComputedStyle(e);
          const name = `${e.tagName} ${e.id || e.name || e.textContent.trim().slice(0, 20)}`;
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { return `no visible focus on ${name}`; }
          const r = e.getBoundingClientRect();
          const xs = [r.left + 2, (r.left + r.right) / 2, r.right - 2];
          const ys = [r.top + 2, (r.top + r.bottom) / 2, r.bottom - 2];
          const seen = xs.some(x => ys.some(y => { const hit = document.elementFromPoint(x, y); return hit && (e.contains(hit) || hit.contains(e) && hit.closest('a, label') !== null); }));
          return seen ? 'on the way' : `hidden focus on ${name}`;
        }
        """;

    private IPage Page => person.Page;

    /// <summary>Presses Tab until the control has the focus.</summary>
    public async Task GoAsync(ILocator target)
    {
        var handle = await target.ElementHandleAsync();
        for (var stops = 0; stops < MostStops; stops++)
        {
            var at = await Page.EvaluateAsync<string>(Stop, handle);
            if (at == "there")
            {
                return;
            }

            if (at is not ("nowhere" or "on the way"))
            {
                throw new InvalidOperationException($"{at} at {Page.Url}");
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{target} cannot be reached by Tab at {Page.Url}");
    }

    /// <summary>Goes to a control and replaces its text.</summary>
    public async Task FillAsync(string label, string text)
    {
        await GoAsync(person.Field(label));
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes down a list to an option.</summary>
    public async Task SelectAsync(string label, string value)
    {
        var list = person.Field(label);
        await GoAsync(list);
        for (var steps = 0; await list.InputValueAsync() != value; steps++)
        {
            steps.ShouldBeLessThan(MostStops, value);
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Goes to a group of radio buttons and along it to a choice.</summary>
    public async Task ChooseAsync(string group, string option)
    {
        var radios = Page.GetByRole(AriaRole.Radiogroup, new() { Name = group, Exact = true }).GetByRole(AriaRole.Radio);
        var wanted = Page.GetByRole(AriaRole.Radiogroup, new() { Name = group, Exact = true }).GetByRole(AriaRole.Radio, new() { Name = option, Exact = true });
        await GoAsync(await CheckedAsync(radios) ?? radios.First);
        await Page.Keyboard.PressAsync("Space");
        for (var steps = 0; !await wanted.IsCheckedAsync(); steps++)
        {
            steps.ShouldBeLessThan(10, option);
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Goes to a box and ticks it.</summary>
    public async Task TickAsync(string label)
    {
        await GoAsync(Page.GetByRole(AriaRole.Checkbox, new() { Name = label, Exact = true }));
        await Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Goes to a collapsed section and opens it, unless it is open.</summary>
    public async Task UnfoldAsync(ILocator fold)
    {
        if (await fold.GetAttributeAsync("open") is null)
        {
            await GoAsync(fold.Locator("> summary"));
            await Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Goes to a button or link and presses Enter; waits for the page that it leads to.</summary>
    public async Task PressAsync(ILocator control)
    {
        await GoAsync(control);
        await person.LoadAsync(() => Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Goes to a button by its name and presses it.</summary>
    public Task PressAsync(string button) => PressAsync(person.Button(button));

    /// <summary>Goes through the whole page and back to its first stop: nothing traps the focus.</summary>
    public async Task SweepAsync()
    {
        var skip = Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" });
        await GoAsync(skip);
        await Page.Keyboard.PressAsync("Tab");
        await GoAsync(Page.GetByRole(AriaRole.Link, new() { Name = "帮助" }).Last);
        await Page.Keyboard.PressAsync("Tab");
        await GoAsync(skip);
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Shift+Tab");
        (await skip.EvaluateAsync<bool>("e => e === document.activeElement")).ShouldBeTrue();
    }

    private static async Task<ILocator?> CheckedAsync(ILocator radios)
    {
        foreach (var radio in await radios.AllAsync())
        {
            if (await radio.IsCheckedAsync())
            {
                return radio;
            }
        }

        return null;
    }
}
