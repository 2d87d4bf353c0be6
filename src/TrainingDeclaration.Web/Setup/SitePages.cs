using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Web.Pages;
using TrainingDeclaration.Web.Pages.Declarations;
using TrainingDeclaration.Web.Pages.FollowUps;
using TrainingDeclaration.Web.Pages.Plans;
using TrainingDeclaration.Web.Pages.Review;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Setup;

/// <summary>Pages and the limits on what is posted to them.</summary>
public static class SitePages
{
    /// <summary>Maximum size of a request in bytes.</summary>
    public const long MostBytes = 25 * 1024 * 1024;

    /// <summary>Maximum number of fields in a posted form: a day in the log of 500 trainees has three half days and a reason each.</summary>
    public const int MostFields = 2_400;

    /// <summary>Registers pages, filters, antiforgery and the shell.</summary>
    public static IServiceCollection AddSitePages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
            {
                options.Conventions.BindRights();
                options.Conventions.RouteDossiers();
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add<ReadableInputFilter>();
                options.Filters.Add<KnownChoicesFilter>();
                options.Filters.Add<AsciiRedirectFilter>();
                options.Filters.Add<OnceFilter>();
                options.Filters.Add<ConflictFilter>();
                options.Filters.Add<StoredFileFilter>();
                options.Filters.Add<KeepingFilter>();
                ChineseBinding.Apply(options.ModelBindingMessageProvider);
            });
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddHttpContextAccessor();
        services.AddOptions<AntiforgeryOptions>().Configure<Site>((options, site) =>
        {
            options.Cookie.Name = site.IsSecure ? "__Host-training-form" : "training-form";
            options.Cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            // The headers middleware says who may frame the pages: nobody.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<Site>((options, site) =>
        {
            options.Cookie.Name = site.IsSecure ? "__Host-training-said" : "training-said";
            options.Cookie.SecurePolicy = site.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.Cookie.IsEssential = true;
        });
        // Chinese stays readable in the source; anything dangerous is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services.AddScoped<Shell>().AddScoped<CallMemory>().AddScoped<PostLedger>().AddScoped<PostKeeper>().AddScoped<WordKeeper>().AddScoped<FormPost>()
            .AddScoped<EditedForm>().AddScoped<OpenDossier>().AddScoped<Workbench>().AddScoped<RemarkPosts>().AddScoped<Home>().AddScoped<PlanActs>().AddScoped<BatchPosts>().AddScoped<StoredPapers>();
    }

    /// <summary>Limits of requests and forms; beyond them 400 or 413.</summary>
    public static void LimitRequests(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = MostBytes;
            // 5,000 Chinese characters take nine bytes each in a posted form; more can be typed, and is counted.
            options.ValueLengthLimit = 256 * 1024;
            options.KeyLengthLimit = 128;
            options.ValueCountLimit = MostFields;
        });
    }
}
