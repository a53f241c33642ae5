namespace ComposeGen.Shapes;

/// <summary>A set of file formats, such as those that support a property.</summary>
[Flags]
internal enum ComposeFormats
{
    None = 0,
    V2_0 = 1,
    V2_1 = 2,
    V2_2 = 4,
    V2_3 = 8,
    V2_4 = 16,
    V3_8 = 32,
    Spec = 64,

    V2 = V2_0 | From2_1,
    From2_1 = V2_1 | From2_2,
    From2_2 = V2_2 | From2_3,
    From2_3 = V2_3 | V2_4,
    All = V2 | V3_8 | Spec,
}
