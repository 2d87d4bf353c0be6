using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A form on a page, filled in by labels and submitted with one of its buttons.</summary>
public sealed class PageForm(Browser browser, WebPage page, IHtmlFormElement form, IHtmlElement button)
{
    private readonly List<(string Name, string FileName, byte[] Bytes, string Kind)> files = [];

    /// <summary>Types into the control with this label, chooses its option, or selects the radio button.</summary>
    public PageForm Fill(string label, string value)
    {
        switch (Control(label))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value is "true" or "on" or "是";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => o.Value == value || o.Text == value)
                    .ShouldNotBeNull($"'{value}' among the entries of '{label}'");
                foreach (var other in select.Options)
                {
                    other.IsSelected = other == option;
                }

                break;
            case var group:
                var choice = group.QuerySelectorAll("label").Single(one => WebPage.Read(one) == value);
                foreach (var radio in group.QuerySelectorAll<IHtmlInputElement>("input"))
                {
                    radio.IsChecked = radio.Parent == choice;
                }

                break;
        }

        return this;
    }

    /// <summary>Ticks the box with this label.</summary>
    public PageForm Tick(string label) => Fill(label, "true");

    /// <summary>Selects the radio button with this name and value, where several groups share labels.</summary>
    public PageForm Choose(string name, string value)
    {
        foreach (var radio in form.Elements.OfType<IHtmlInputElement>().Where(one => one.Type == "radio" && one.Name == name))
        {
            radio.IsChecked = radio.Value == value;
        }

        return this;
    }

    /// <summary>Ticks one of the boxes with this name, where several share labels.</summary>
    /// <param name="at">Its place among them, from 0.</param>
    public PageForm Check(string name, int at)
    {
        form.Elements.OfType<IHtmlInputElement>().Where(one => one.Type == "checkbox" && one.Name == name).ElementAt(at).IsChecked = true;
        return this;
    }

    /// <summary>Chooses the option of the select with this name, where several share labels.</summary>
    public PageForm FillSelect(string name, string value)
    {
        foreach (var option in form.Elements.OfType<IHtmlSelectElement>().Where(one => one.Name == name).SelectMany(one => one.Options))
        {
            option.IsSelected = option.Value == value;
        }

        return this;
    }

    /// <summary>Sets a field by its name, for hidden ones and for forgery.</summary>
    public PageForm Set(string name, string value)
    {
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(one => one.Name == name))
        {
            input.Value = value;
        }

        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>().Where(one => one.Name == name))
        {
            area.Value = value;
        }

        return this;
    }

    /// <summary>Chooses a file.</summary>
    public PageForm Attach(string label, string fileName, byte[] bytes, string kind = "application/octet-stream")
    {
        files.Add((((IHtmlInputElement)Control(label)).Name!, fileName, bytes, kind));
        return this;
    }

    /// <summary>The value of the control with this label.</summary>
    public string Value(string label) => Control(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    /// <summary>Presses the button and follows where it leads.</summary>
    public Task<WebPage> SubmitAsync() => browser.SendAsync(Request());

    /// <summary>Presses the button and returns the bare answer.</summary>
    public Task<HttpResponseMessage> SubmitOnceAsync() => browser.SendOnceAsync(Request());

    /// <summary>What pressing the button sends.</summary>
    public HttpRequestMessage Request() => Request([.. Fields()]);

    /// <summary>The same with other fields, for forgery.</summary>
    public HttpRequestMessage Request(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Response.RequestMessage!.RequestUri! : new Uri(page.Response.RequestMessage!.RequestUri!, action);
        if (form.Method != "post")
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
        }

        return new HttpRequestMessage(HttpMethod.Post, target)
        {
            Headers = { { "Origin", page.Response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority) } },
            Content = form.Enctype == "multipart/form-data" ? Parts(fields) : new FormUrlEncodedContent(fields),
        };
    }

    /// <summary>Presses the button over a slow line: something happens between the two halves of what is sent.</summary>
    /// <param name="upload">A file to send along, before the fields are complete.</param>
    public async Task<WebPage> SubmitSlowlyAsync(byte[]? upload, Func<Task> between)
    {
        var request = Request();
        var content = request.Content.ShouldNotBeNull();
        if (upload is not null)
        {
            files.Add(("file", "large.pdf", upload, "application/pdf"));
            content = Parts(Fields());
        }

        request.Content = new SlowContent(await content.ReadAsByteArrayAsync(), content.Headers.ContentType, between);
        return await browser.SendAsync(request);
    }

    private MultipartFormDataContent Parts(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            parts.Add(new StringContent(field.Value), field.Key);
        }

        foreach (var file in files)
        {
            var content = new ByteArrayContent(file.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(file.Kind);
            parts.Add(content, file.Name, file.FileName);
        }

        return parts;
    }

    /// <summary>The fields of the form as a browser would send them, the pressed button last.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        foreach (var element in form.Elements)
        {
            (string? Name, string Value) pair = element switch
            {
                IHtmlInputElement { IsDisabled: true } => default,
                IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => default,
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? (box.Name, box.Value) : default,
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => default,
            };
            if (pair.Name is { Length: > 0 } name)
            {
                yield return new(name, pair.Value);
            }
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed)
        {
            yield return new(pressed, button.GetAttribute("value") ?? "");
        }
    }

    private IElement Control(string label)
    {
        var named = form.Owner!.QuerySelectorAll("label, .lab").Where(one => Name(one) == label)
            .Select(one => one.GetAttribute("for") is { } id ? form.Owner!.GetElementById(id)
                : one.Id is { } own && one.ClassName == "lab" ? form.Owner!.QuerySelector($"[aria-labelledby='{own}']")
                : one.QuerySelector("input, select, textarea"))
            .Concat(form.QuerySelectorAll($"[aria-label='{label}']"))
            .FirstOrDefault(one => one is not null && (form.Contains(one) || form.Elements.Contains(one)));
        return named.ShouldNotBeNull($"a control '{label}' in the form of '{WebPage.Read(button)}' on {page.Address}");
    }

    /// <summary>The label without its 选填 mark.</summary>
    private static string Name(IElement label)
    {
        var copy = (IElement)label.Clone();
        foreach (var mark in copy.QuerySelectorAll(".opt, .vh, select, textarea"))
        {
            mark.Remove();
        }

        return WebPage.Read(copy);
    }
}
