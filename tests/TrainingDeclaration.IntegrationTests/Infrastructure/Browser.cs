using System.Net;
using AngleSharp;

namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>A browser without script: keeps cookies, follows redirects, fills in forms by their labels.</summary>
public sealed class Browser(HttpClient client)
{
    private const string Password = "Yanshi-2022-Only";

    /// <summary>Cookies by name; may be copied into another browser to replay them.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Network address that the site sees; null = none.</summary>
    public string? Address { get; set; }

    /// <summary>Signs in through the sign-in page and stays on the page it leads to.</summary>
    public async Task<WebPage> SignInAsync(string account, string password = Password)
    {
        var page = await TrySignInAsync(account, password);
        page.Document.QuerySelector(".login-form").ShouldBeNull($"{account} should be signed in: {string.Join(' ', page.Errors)}");
        return page;
    }

    /// <summary>Tries to sign in and returns the answering page.</summary>
    public async Task<WebPage> TrySignInAsync(string account, string password = Password, string address = "/account/login")
    {
        var page = await GetAsync(address);
        return await page.Form("登录").Fill("账号", account).Fill("密码", password).SubmitAsync();
    }

    /// <summary>Opens an address and follows redirects.</summary>
    public Task<WebPage> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends a request and follows redirects.</summary>
    public async Task<WebPage> SendAsync(HttpRequestMessage request)
    {
        var response = await SendOnceAsync(request);
        for (var hops = 0; response.StatusCode is HttpStatusCode.Found or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther; hops++)
        {
            hops.ShouldBeLessThan(10, "redirects go in circles");
            var location = response.Headers.Location.ShouldNotBeNull();
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(response.RequestMessage!.RequestUri!, location));
            response = await SendOnceAsync(request);
        }

        return await ReadAsync(response);
    }

    /// <summary>Sends a request and returns the bare answer.</summary>
    public async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (Address is not null)
        {
            request.Headers.Add("X-Forwarded-For", Address);
        }

        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            foreach (var line in lines)
            {
                Keep(line);
            }
        }

        return response;
    }

    private void Keep(string line)
    {
        var pair = line.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
        {
            Cookies.Remove(pair[0]);
        }
        else
        {
            Cookies[pair[0]] = pair[1];
        }
    }

    private async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = await context.OpenAsync(reply => reply.Address(address)
            .Content(isHtml ? System.Text.Encoding.UTF8.GetString(bytes) : "<!DOCTYPE html><title></title>"));
        return new WebPage(this, response, bytes, (AngleSharp.Html.Dom.IHtmlDocument)document);
    }
}
