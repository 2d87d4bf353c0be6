using Microsoft.AspNetCore.DataProtection;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Posts;

/// <summary>
/// Keeps what was typed when a post cannot be accepted: the session has ended, somebody else has signed in since or was
/// faster, its subject is gone, or the system failed. The data is in the page that answers, protected, for a day and for the
/// same person; nothing is stored on the server. Forms from other sites are never kept.
/// </summary>
public sealed class PostKeeper(IDataProtectionProvider protection, SessionCookie cookie, SessionService sessions, TimeProvider clock)
{
    /// <summary>Name of the hidden field that carries it through the sign-in page.</summary>
    public const string Field = "Kept";

    /// <summary>Key of the kept form among the request's items, for the page that explains the failure.</summary>
    public static readonly object Item = new();

    /// <summary>Maximum number of characters kept; 附件2 with every field at its limit has a tenth of it.</summary>
    private const int MostCharacters = 200_000;

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly PageSeal seal = new(protection, "KeptPost");

    /// <summary>What the request has posted; null if there is nothing to keep, it is too much, or it did not come from a page of this site.</summary>
    /// <param name="path">Where it was posted to, if the request has been rerouted since.</param>
    public async Task<KeptPost?> ReadAsync(HttpRequest request, CancellationToken cancel, PathString? path = null)
    {
        var posted = path ?? request.Path;

        // The account pages contain passwords, and nothing worth keeping.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsOurs(request)
            || posted.StartsWithSegments("/account") || request.Headers.ContainsKey("X-Requested-With"))
        {
            return null;
        }

        var target = request.PathBase + posted + request.QueryString;
        if (!target.StartsWith('/') || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("/\\", StringComparison.Ordinal))
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }

        List<KeyValuePair<string, string>> fields = [.. form.Where(field => IsKept(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
        return fields.Count == 0 || fields.Sum(field => field.Value.Length) > MostCharacters ? null
            : new KeptPost(target, fields, [.. form.Files.Select(file => file.FileName)], null, clock.GetUtcNow());
    }

    /// <summary>Adds the owner of the session that the request's cookie names, alive or not.</summary>
    public async Task<KeptPost> WithOwnerAsync(KeptPost post, CancellationToken cancel) =>
        post with { OwnerId = cookie.Read() is { } session ? await sessions.OwnerAsync(session, cancel) : null };

    /// <summary>The protected text; null if it is too long for a form.</summary>
    public string? Protect(KeptPost post) => seal.Protect(post);

    /// <summary>The kept form; null if the text was not sealed by this program or is older than a day.</summary>
    public KeptPost? Open(string? text) => seal.Open<KeptPost>(text) is { } post && clock.GetUtcNow() - post.At <= Life ? post : null;

    private static bool IsKept(string name) =>
        name is not ("__RequestVerificationToken" or OnceFilter.Field or Field) && !name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>Browsers say where a post comes from; without this check another site could put words into a person's mouth.</summary>
    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
