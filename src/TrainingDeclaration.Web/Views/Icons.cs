namespace TrainingDeclaration.Web.Views;

/// <summary>Line icons on a 16-unit grid, drawn in the colour of the text.</summary>
public static class Icons
{
    /// <summary>Path data by name.</summary>
    public static readonly IReadOnlyDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["home"] = "M2.5 7L8 2.5 13.5 7v6.5h-4V10h-3v3.5h-4z",
        ["call"] = "M2.5 6.2v3.6h2.3L11 13V3L4.8 6.2zM13 6.3v3.4",
        ["form"] = "M3.5 1.8h6l3 3v9.4h-9zM9.3 1.8V5h3.2M5.6 8h4.8M5.6 10.8h4.8",
        ["print"] = "M4.5 5V1.8h7V5M4.5 11.5h-2.7V5h12.4v6.5h-2.7M4.5 9.2h7v5h-7z",
        ["people"] = "M6 7.5A2.4 2.4 0 106 2.7a2.4 2.4 0 000 4.8zM1.8 13.3c.3-2.4 2-3.8 4.2-3.8s3.9 1.4 4.2 3.8M10.6 2.9a2.3 2.3 0 010 4.4M12 9.8c1.3.6 2 1.8 2.2 3.5",
        ["help"] = "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM6.2 6.3C6.3 5.2 7 4.6 8 4.6s1.8.6 1.8 1.6c0 1.3-1.8 1.4-1.8 2.9M8 11.3v.1",
        ["inbox"] = "M2 9.5l2-6h8l2 6v4H2zM2 9.5h3.6l1 1.8h2.8l1-1.8H14",
        ["stack"] = "M8 2l6 3-6 3-6-3zM2.4 8.2L8 11l5.6-2.8M2.4 11.2L8 14l5.6-2.8",
        ["plan"] = "M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5",
        ["chart"] = "M2.5 13.5h11M4.5 11V7.5M8 11V4M11.5 11V6",
        ["building"] = "M2.5 13.5V2.5h6v11M8.5 6.5h5v7M1.5 13.5h13M4.5 5.2h2M4.5 8h2M4.5 10.8h2M10.5 9.2h1M10.5 11.4h1",
        ["search"] = "M7 2.2a4.8 4.8 0 100 9.6 4.8 4.8 0 000-9.6zM10.6 10.6l3.2 3.2",
        ["clock"] = "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 4.6V8l2.4 1.6",
        ["bell"] = "M4 11V7a4 4 0 018 0v4l1.2 1.2H2.8zM6.8 14h2.4",
        ["lock"] = "M3.8 7.2h8.4v6.3H3.8zM5.5 7.2V5a2.5 2.5 0 015 0v2.2",
        ["tick"] = "M3 8.5l3.2 3.2L13 5",
        ["warning"] = "M8 2.2l6.4 11.3H1.6zM8 6.5v3.2M8 11.7v.1",
        ["info"] = "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 7.4v4M8 5v.1",
        ["stop"] = "M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 4.8v4M8 11v.1",
        ["up"] = "M8 13V3.5M3.8 7.5L8 3.2l4.2 4.3",
        ["down"] = "M8 3v9.5M3.8 8.5L8 12.8l4.2-4.3",
        ["plus"] = "M8 3v10M3 8h10",
        ["cross"] = "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
        ["download"] = "M8 2.2v8M4.6 7.2L8 10.6l3.4-3.4M2.5 13.5h11",
        ["upload"] = "M8 10.6v-8M4.6 5.6L8 2.2l3.4 3.4M2.5 13.5h11",
        ["exit"] = "M9.5 2.5h-7v11h7M6.5 8h7.5M11.2 5.2L14 8l-2.8 2.8",
        ["key"] = "M5.2 10.8a2.9 2.9 0 110-5.8 2.9 2.9 0 010 5.8zM8 8h6M11.5 8v2.5M13.5 8v1.8",
    };
}
