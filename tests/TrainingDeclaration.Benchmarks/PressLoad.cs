using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Presses buttons as a browser does, eight at a time: the pages that hold them are read before, and only what is posted is
/// measured. Every press must succeed.
/// </summary>
internal sealed class PressLoad(RunningProgram program, string cookies) : IDisposable
{
    private const int AtOnce = 8;
    private const int Rounds = 8;
    private const int Saves = 60;

    private readonly HttpClient browser = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new UriBuilder("http", "127.0.0.1", program.Port).Uri,
        DefaultRequestHeaders = { { "X-Forwarded-Proto", "https" }, { "Cookie", cookies } },
    };

    /// <summary>Presses all of them in rounds, the first of which warms up; returns the costs by name.</summary>
    /// <exception cref="InvalidOperationException">A press was refused; says with what words.</exception>
    public async Task<IReadOnlyDictionary<string, Cost>> DriveAsync(Press press, IReadOnlyList<string> keys, Func<Task<Meter>> meter)
    {
        if (press.Back is null)
        {
            await RunAsync(keys.Take(AtOnce), key => SaveAsync(press, key, Saves / 2));
            var saves = await meter();
            var begun = Stopwatch.GetTimestamp();
            var times = await saves.DuringAsync(() => RunAsync(keys.Take(AtOnce), key => SaveAsync(press, key, Saves)));
            return new Dictionary<string, Cost> { [press.Name] = saves.Cost(Result(times, Stopwatch.GetElapsedTime(begun))) };
        }

        var (forth, back) = (new Side(await meter()), new Side(await meter()));
        for (var round = 0; round <= Rounds; round++)
        {
            await TurnAsync(forth, press.Page, keys, isMeasured: round > 0);
            await TurnAsync(back, press.Back, keys, isMeasured: round > 0);
        }

        return new Dictionary<string, Cost>
        {
            [press.Name] = forth.Meter.Cost(Result(forth.Times, forth.Elapsed)),
            ["   and back"] = back.Meter.Cost(Result(back.Times, back.Elapsed)),
        };
    }

    /// <inheritdoc />
    public void Dispose() => browser.Dispose();

    private static PageLoad.Result Result(IReadOnlyList<double> times, TimeSpan elapsed)
    {
        var sorted = times.Order().ToArray();
        return new PageLoad.Result(sorted.Length, sorted.Length / elapsed.TotalSeconds, 0, sorted[sorted.Length / 2], sorted[Math.Min(sorted.Length - 1, sorted.Length * 99 / 100)]);
    }

    private static async Task<IReadOnlyList<double>> RunAsync<T>(IEnumerable<T> all, Func<T, Task<IReadOnlyList<double>>> one)
    {
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) =>
        {
            foreach (var time in await one(item))
            {
                times.Add(time);
            }
        });
        return [.. times];
    }

    private async Task TurnAsync(Side side, string page, IReadOnlyList<string> keys, bool isMeasured)
    {
        var posts = new List<(string Address, Dictionary<string, string> Fields)>();
        foreach (var key in keys)
        {
            var address = page.Replace("{}", key, StringComparison.Ordinal);
            posts.Add((address, Fields(await ReadAsync(address), "form[method=post]:has(input[name=stamp])", address)));
        }

        var begun = Stopwatch.GetTimestamp();
        Task<IReadOnlyList<double>> Go() => RunAsync(posts, PostAsync);
        if (!isMeasured)
        {
            await Go();
            return;
        }

        side.Times.AddRange(await side.Meter.DuringAsync(Go));
        side.Elapsed += Stopwatch.GetElapsedTime(begun);
    }

    private async Task<IReadOnlyList<double>> PostAsync((string Address, Dictionary<string, string> Fields) post)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await browser.PostAsync(post.Address, new FormUrlEncodedContent(post.Fields));
        var time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.Redirect ? [time]
            : throw new InvalidOperationException($"{post.Address} was refused: {Text(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert], .errors, .error"))}");
    }

    /// <summary>Types into one form and saves, as often as asked.</summary>
    private async Task<IReadOnlyList<double>> SaveAsync(Press press, string key, int saves)
    {
        var address = press.Page.Replace("{}", key, StringComparison.Ordinal);
        var page = await ReadAsync(address);
        var fields = Fields(page, "form[data-autosave]", address);
        var target = page.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave")!;
        var text = page.QuerySelectorAll("form[data-autosave] textarea").First(area => fields.ContainsKey(area.GetAttribute("name") ?? "")).GetAttribute("name")!;
        var times = new List<double>();
        for (var n = 0; n < saves; n++)
        {
            fields[text] = $"第 {n} 次输入的文字。";
            fields["__once"] = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().AsSpan(0, 12));
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields), Headers = { { "X-Requested-With", "fetch" } } };
            var begun = Stopwatch.GetTimestamp();
            using var answer = await browser.SendAsync(request);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            var body = await answer.Content.ReadAsStringAsync();
            fields["revision"] = answer.IsSuccessStatusCode
                ? JsonDocument.Parse(body).RootElement.GetProperty("revision").ToString()
                : throw new InvalidOperationException($"{target} answered {(int)answer.StatusCode}: {body}");
        }

        return times;
    }

    private async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.IsSuccessStatusCode ? new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>What the form posts, with every box ticked and no reason left out.</summary>
    private static Dictionary<string, string> Fields(IHtmlDocument page, string form, string address)
    {
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{address} has no form: {Text(page.QuerySelector(".gate, main"))}");
        var fields = new Dictionary<string, string>();
        foreach (var element in found.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlInputElement { Name: "internal" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    fields[name] = input.Value;
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields[name] = area.Value.Length > 0 ? area.Value : "已核。";
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields[name] = select.Value ?? "";
                    break;
            }
        }

        if (found.QuerySelector("button[name=act]") is IHtmlButtonElement { Value: var act })
        {
            fields["act"] = act;
        }

        return fields;
    }

    private static string Text(INode? node) => node is null ? "(nothing said)" : string.Join(' ', node.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private sealed record Side(Meter Meter)
    {
        public List<double> Times { get; } = [];

        public TimeSpan Elapsed { get; set; }
    }
}
